package org.doorstep.run;

/**
 * The run cannot go on, for a reason a person can act on. It carries no stack trace: Maven prints the message at the end of
 * the build, and frames of the launcher would only bury it.
 */
public final class RunFailed extends RuntimeException {

    public RunFailed(String message) {
        super(message, null, false, false);
    }
}
