package org.doorstep.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.doorstep.account.RecordOpenings.Part;
import org.doorstep.tenancy.ContactChange;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.ContactPoint;
import org.doorstep.tenancy.PhoneNumbers;
import org.doorstep.web.Choice;
import org.doorstep.web.Exchange;
import org.doorstep.web.MaskedContacts;
import org.doorstep.web.Problems;
import org.doorstep.web.Words;

/** The part of staff/person that shows how somebody is reached. One that is unsafe is named and not shown: nobody may use it. */
@Named
@RequestScoped
public class PersonContactsPage {

    /** Why a contact is unsafe. */
    enum Because {
        THEY_SAID,
        READ_BY_ANOTHER,
        AGENCY_SAID
    }

    /** A contact in words. */
    public record Row(String kind, String value, String state) {}

    @Inject
    CurrentStaff staff;

    @Inject
    PersonPage page;

    @Inject
    Problems problems;

    @Inject
    Words words;

    @Inject
    MaskedContacts contacts;

    @Inject
    ContactChange change;

    /** From now on it is never used. */
    public void mark() {
        Optional<ContactPoint> chosen = contacts.find(page.getRef(), Exchange.asked("which"));
        Optional<Because> because = Arrays.stream(Because.values())
                .filter(each -> each.name().equals(Exchange.asked("because")))
                .findFirst();
        if (chosen.isEmpty() && !getChoices().isEmpty()) {
            problems.add("which-" + getChoices().get(0).code(), "staff_person.unsafe.empty");
        }
        if (because.isEmpty()) {
            problems.add("because-" + Because.values()[0], "staff_person.because.empty");
        }
        if (!problems.isAny() && chosen.isPresent()) {
            change.markUnsafe(
                    page.getRef(),
                    chosen.get().kind(),
                    chosen.get().value(),
                    because.orElseThrow().name(),
                    staff.author());
            Exchange.goTo(page.partAddress(Part.CONTACTS) + "&done=unsafe");
        }
    }

    public List<Row> getRows() {
        return contacts.of(page.getRef()).stream().map(this::row).toList();
    }

    private Row row(ContactPoint each) {
        String state = each.safe() ? each.usable() ? "used" : "broken" : "unsafe";
        return new Row(
                words.of("staff_person.kind." + each.kind()),
                each.safe() ? written(each) : contacts.name(each),
                words.of("staff_person.contact." + state));
    }

    private static String written(ContactPoint each) {
        return each.kind() == ContactKind.EMAIL ? each.value() : PhoneNumbers.asWritten(each.value());
    }

    /** Those that may still be used. */
    public List<Choice> getChoices() {
        return contacts.of(page.getRef()).stream()
                .filter(ContactPoint::safe)
                .map(each -> choice("which", contacts.code(each), contacts.name(each)))
                .toList();
    }

    public List<Choice> getReasons() {
        return Arrays.stream(Because.values())
                .map(each -> choice("because", each.name(), words.of("staff_person.because." + each)))
                .toList();
    }

    private static Choice choice(String field, String code, String name) {
        return new Choice(code, name, "", Exchange.asked(field).equals(code));
    }
}
