package org.doorstep.bench;

/**
 * One kind of work.
 *
 * @param name as the table has it
 * @param target whether it is the product's own; else it is a ceiling
 * @param books whether it leaves bookings behind
 */
record Work(String name, boolean target, boolean books, Task task) {

    /** Does the work once over this connection, and fails unless it succeeds; the turn chooses the home. */
    interface Task {
        void once(Wire wire, int turn);
    }

    /** Ends the run at the first answer that is not what it should be: a fast refusal is no speed. */
    static Wire.Answer expect(int status, Wire.Answer answer) {
        if (answer.status() != status) {
            throw new IllegalStateException("Answered " + answer.status() + " instead of " + status + ": "
                    + answer.location() + " " + answer.text());
        }
        return answer;
    }
}
