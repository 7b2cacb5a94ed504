package org.doorstep.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.doorstep.account.Role;
import org.doorstep.tenancy.NamedPeople;
import org.doorstep.web.Choice;
import org.doorstep.web.Exchange;
import org.doorstep.web.KinWords;
import org.doorstep.web.Problems;
import org.doorstep.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * The part of a person's record for staff that shows whom they named: {@code WEB-INF/staff/person-kin.xhtml}, for a page whose address names
 * the person ({@code ref}). Nothing is shown before {@link #open} was called with a reason; an operative is shown nothing at all.
 */
@Named
@RequestScoped
public class PersonKinPart {

    static final Set<Role> MAY = Set.of(Role.ADVISER, Role.ACCESS_OFFICER, Role.ADMINISTRATOR);

    @Inject
    CurrentStaff staff;

    @Inject
    Words words;

    @Inject
    KinWords kinWords;

    @Inject
    NamedPeople people;

    @Inject
    Problems problems;

    private @Nullable List<KinWords.Row> rows;

    /**
     * Shows them for a reason, which is recorded.
     *
     * @param why a code or plain words; where it is blank nothing is shown
     */
    public void open(String personReference, String why) {
        if (staff.getWho().isAnyOf(MAY) && !why.isBlank()) {
            rows = people.seenBy(staff.author(), personReference, why).stream()
                    .map(kinWords::row)
                    .toList();
        }
    }

    /** Somebody asked to be removed, while they are shown: the tenant is told, and cannot name them again. */
    public void remove() {
        if (Exchange.asked("kin").isEmpty() && !getRows().isEmpty()) {
            problems.add("kin-" + getRows().get(0).reference(), "staff_person_kin.who.empty");
            return;
        }
        if (isOpen() && people.askedToBeRemoved(Exchange.asked("ref"), Exchange.asked("kin"), staff.author())) {
            Exchange.goTo("/staff/person?ref=" + Exchange.escaped(Exchange.asked("ref")) + "&done=kin_removed");
        } else {
            Exchange.notFound();
        }
    }

    public boolean isOpen() {
        return rows != null;
    }

    public List<KinWords.Row> getRows() {
        return rows == null ? List.of() : rows;
    }

    /** For the question who of them asked. */
    public List<Choice> getChoices() {
        return getRows().stream()
                .map(row -> new Choice(row.reference(), row.name(), row.relation(), false))
                .toList();
    }

    /** Whether we use them now. */
    public String used(KinWords.Row row) {
        return row.due() ? words.of("staff_person_kin.due") : words.of("staff_person_kin.until", row.until());
    }
}
