package org.doorstep.tenancy;

/** What became of naming somebody, or of changing what was said of them. */
public enum KinResult {
    DONE,
    /** Done, and they have been sent a message. */
    DONE_AND_TOLD,
    /** Nobody of that reference is named by this tenant. */
    UNKNOWN,
    /** It cannot be a contact of its kind. Nothing was changed. */
    NOT_OF_ITS_KIND,
    /** The same person, reached in the same way, is named already. Nothing was changed. */
    ALREADY,
    /** There are as many as we keep. Nothing was changed. */
    TOO_MANY,
    /** Whoever is reached so has asked not to be contacted. Nothing was changed. */
    REFUSED_BY_THEM,
    /** It is a contact at which it would be unsafe to reach the tenant. Nothing was changed. */
    UNSAFE;

    public boolean isDone() {
        return this == DONE || this == DONE_AND_TOLD;
    }
}
