package org.doorstep.web.staff;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.doorstep.privacy.Subject;
import org.doorstep.privacy.Subjects;
import org.doorstep.settings.PlainDates;
import org.doorstep.web.Exchange;
import org.doorstep.web.Problems;
import org.jspecify.annotations.Nullable;

/** What pages about somebody's data have in common: whom it is about, found by reference or rent account, and what it is for. */
abstract class SubjectForm {

    @Inject
    CurrentStaff staff;

    @Inject
    Problems problems;

    @Inject
    Subjects subjects;

    @Inject
    PlainDates dates;

    private List<Subject> found = List.of();
    private String why = "";

    /** Before a form is read: it stands there only for somebody who is there. */
    @PostConstruct
    void find() {
        if (!getWho().isEmpty()) {
            found = Exchange.isForm()
                    ? subjects.find(getWho()).stream().toList()
                    : subjects.look(getWho(), staff.author());
        }
    }

    /** Whether what it is for is said; says what to mend. */
    boolean isSaid() {
        if (why.isBlank()) {
            problems.add("why", "staff_subject.why.empty");
        }
        return !why.isBlank();
    }

    /** As it was typed. */
    public String getWho() {
        return Exchange.asked("who");
    }

    /** Whom it can be. */
    public List<Subject> getFound() {
        return found;
    }

    /** The one whom it is about, once there is only one. */
    public @Nullable Subject getPerson() {
        return found.size() == 1 ? found.get(0) : null;
    }

    String reference() {
        return Objects.requireNonNull(getPerson()).reference();
    }

    /** "Monday 1 January 1980". */
    public String born(Subject person) {
        return dates.dayAndYear(person.born());
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why.strip();
    }
}
