package org.doorstep.account;

import java.util.Set;

/**
 * When the answers to identity questions are enough: so many right, at most one wrong, and at least one of the right ones is more than what
 * names somebody (safeguard 1: a former partner knows the name, the birth date and the address).
 *
 * @param right how many must be right
 */
record IdentityRule(int right) {

    private static final int MOST_WRONG = 1;

    boolean isPassedBy(Set<IdentityQuestion> answered, Set<IdentityQuestion> missed) {
        return answered.size() >= right
                && missed.size() <= MOST_WRONG
                && answered.stream().anyMatch(each -> !each.identifiesOnly());
    }
}
