package org.doorstep.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.doorstep.privacy.Erasure;
import org.doorstep.privacy.Erasure.Erased;
import org.doorstep.privacy.Erasure.Outlook;
import org.doorstep.privacy.Subject;
import org.doorstep.web.Exchange;
import org.doorstep.web.Words;

/** staff/erasure: what erasing somebody takes away and what stays, and why; the deed; and afterwards what has stayed, to be printed. */
@Named
@RequestScoped
public class ErasurePage extends SubjectForm {

    /** A kind of row in words. */
    public record Row(String what, String count, String then, String why) {}

    @Inject
    Erasure erasure;

    @Inject
    Words words;

    /** After its question. */
    public void erase() {
        if (Exchange.asked("sure").isEmpty()) {
            problems.add("sure", "staff_erasure.sure.empty");
        }
        if (isSaid() && !problems.isAny()) {
            then(erasure.erase(reference(), getWhy(), staff.author()));
        }
    }

    private void then(Erased erased) {
        switch (erased) {
            case DONE -> Exchange.goTo("/staff/erasure?who=" + Exchange.escaped(getWho()) + "&done=erased");
            case ALREADY -> Exchange.goTo("/staff/erasure?who=" + Exchange.escaped(getWho()) + "&done=already_erased");
            case HOLDS_TENANCY -> problems.add("why", "staff_erasure.tenancy");
            case NO_SUCH_PERSON -> Exchange.notFound();
        }
    }

    /** What is there, in the order of a person's own copy. */
    public List<Row> getRows() {
        Subject person = getPerson();
        return person == null
                ? List.of()
                : erasure.outlook(person).stream()
                        .map(each -> row(each, person))
                        .toList();
    }

    private Row row(Outlook each, Subject person) {
        String kind = "my_data.kind." + each.table();
        String name =
                words.has(kind) ? words.of(kind) : words.sentence(each.table().replace('_', ' '));
        String how = person.isErased() && each.how().equals("CHANGED") ? "STAYS" : each.how();
        String then = words.of("staff_erasure.how." + how.toLowerCase(Locale.ROOT));
        return new Row(name, words.number(each.rows()), then, words.of("staff_erasure.why." + each.why()));
    }

    /** "Wednesday 30 December 2026": when they were erased. */
    public String getErasedOn() {
        Subject person = getPerson();
        return person == null || person.erasedAt() == null ? "" : dates.dayAndYear(person.erasedAt());
    }
}
