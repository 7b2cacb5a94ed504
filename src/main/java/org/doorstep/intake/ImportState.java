package org.doorstep.intake;

/** How far a file has got. */
public enum ImportState {
    /** It is here; nobody has said yet that it is to come in. */
    WAITING,
    RUNNING,
    /** Its good rows are in; there may be bad ones. */
    DONE,
    /** Nothing of it came in. */
    REFUSED,
    /** It was cut short by a fault of ours: some rows may be in. Importing it again does the rest. */
    FAILED;

    public boolean isOver() {
        return this == DONE || this == REFUSED || this == FAILED;
    }
}
