package org.doorstep.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.doorstep.tenancy.Difference;
import org.doorstep.tenancy.Differences;
import org.doorstep.tenancy.Differences.Settled;
import org.doorstep.web.Exchange;
import org.doorstep.web.Problems;
import org.jspecify.annotations.Nullable;

/** staff/difference: what the housing system says beside what is ours, and the question which of them stays. */
@Named
@RequestScoped
public class DifferencePage {

    @Inject
    CurrentStaff staff;

    @Inject
    Problems problems;

    @Inject
    Differences differences;

    @Inject
    DifferenceWords words;

    private @Nullable DifferenceRow row;

    /** Finds it; one that is settled already is not asked again. */
    public void load() {
        Optional<Difference> found = number().flatMap(each -> differences.look(each, staff.author()));
        if (found.isEmpty()) {
            Exchange.notFound();
        } else if (found.get().state() != Difference.State.OPEN) {
            Exchange.goTo("/staff/differences?done=already");
        } else {
            row = words.row(found.get());
        }
    }

    /** Settles it as was chosen. */
    public void settle() {
        String which = Exchange.asked("which");
        if (!which.equals("ours") && !which.equals("theirs")) {
            problems.add("which-ours", "staff_difference.which.empty");
            return;
        }
        long number = number().orElse(0L);
        Settled settled = which.equals("ours")
                ? differences.keepOurs(number, staff.author())
                : differences.takeTheirs(number, staff.author());
        switch (settled) {
            case DONE -> Exchange.goTo("/staff/differences?done=" + (which.equals("ours") ? "kept" : "taken"));
            case ALREADY -> Exchange.goTo("/staff/differences?done=already");
            case UNKNOWN -> Exchange.notFound();
            case NOT_TAKEABLE -> problems.add("which-ours", "staff_difference.not_takeable");
        }
    }

    private static Optional<Long> number() {
        String typed = Exchange.asked("number");
        return typed.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(typed)) : Optional.empty();
    }

    public String getNumber() {
        return number().map(String::valueOf).orElse("");
    }

    public @Nullable DifferenceRow getRow() {
        return row;
    }

    public String getWhich() {
        return Exchange.asked("which");
    }
}
