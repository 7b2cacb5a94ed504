package org.doorstep.audit;

/**
 * A record that another system sent, and what it changed here.
 *
 * @param entity what it was written to
 * @param isNew whether it was not known before
 */
public record Arrival<E>(E entity, boolean isNew, Changes changes) {

    public static <E> Arrival<E> of(E entity, boolean isNew) {
        return new Arrival<>(entity, isNew, new Changes());
    }

    /** Whether anything is different now. */
    public boolean isChange() {
        return isNew || changes.isAny();
    }

    public Deed deed(Author by, String action, String about) {
        return Deed.of(by, action, about).changed(isNew ? "" : changes.was(), changes.became());
    }
}
