package org.doorstep.audit;

import org.jspecify.annotations.Nullable;

/**
 * One line of the trail.
 *
 * @param action what was done, such as "appointment.book"
 * @param about the reference of what it was done to, never a name
 * @param forWhom reference of the person whom it concerns
 * @param was the fields that changed, as they were; personal values masked
 * @param became the same fields as they are now
 * @param detail a remark; empty where there is none
 * @param inFeed whether the landlord's systems read it back
 */
public record Deed(
        Author by,
        String action,
        String about,
        @Nullable String forWhom,
        String was,
        String became,
        String detail,
        boolean inFeed) {

    public static Deed of(Author by, String action, String about) {
        return new Deed(by, action, about, null, "", "", "", false);
    }

    public Deed forPerson(@Nullable String reference) {
        return new Deed(by, action, about, reference, was, became, detail, inFeed);
    }

    public Deed with(Changes changes) {
        return changed(changes.was(), changes.became());
    }

    public Deed changed(String from, String to) {
        return new Deed(by, action, about, forWhom, from, to, detail, inFeed);
    }

    public Deed remarking(String remark) {
        return new Deed(by, action, about, forWhom, was, became, remark, inFeed);
    }

    /** The same, to be read back by the landlord's systems: it was changed here. */
    public Deed toldToOthers() {
        return new Deed(by, action, about, forWhom, was, became, detail, true);
    }
}
