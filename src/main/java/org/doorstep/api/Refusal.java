package org.doorstep.api;

/** Ends a call with a problem document: what was asked for cannot be read, or not be done. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Refusal(Problem problem) {
        // An ordinary answer: no trace is worth taking.
        super(problem.code().type(), null, false, false);
        this.problem = problem;
    }

    static Refusal of(ProblemCode code, String detail) {
        return new Refusal(Problem.of(code, detail));
    }

    Problem problem() {
        return problem;
    }
}
