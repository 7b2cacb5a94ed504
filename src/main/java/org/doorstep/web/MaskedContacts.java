package org.doorstep.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.doorstep.Keys;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.ContactPoint;
import org.doorstep.tenancy.PeopleAsTheyStand;
import org.doorstep.tenancy.ToldPerson;

/** A person's phones and email addresses to choose from, said so that whoever looks on learns none, and sent by codes that say nothing of them. */
@ApplicationScoped
public class MaskedContacts {

    private static final int CODE_DIGITS = 12;

    @Inject
    Keys keys;

    @Inject
    Words words;

    @Inject
    PeopleAsTheyStand people;

    /** All of them, in order, whether we may use them or not. */
    public List<ContactPoint> of(String personReference) {
        return Optional.ofNullable(people.find(List.of(personReference)).get(personReference))
                .map(ToldPerson::person)
                .map(person -> person.contactPoints().stream()
                        .filter(each -> each.kind() != ContactKind.POST)
                        .toList())
                .orElse(List.of());
    }

    /** The one that was chosen, if it is this person's. */
    public Optional<ContactPoint> find(String personReference, String code) {
        return of(personReference).stream()
                .filter(each -> code(each).equals(code))
                .findFirst();
    }

    public String code(ContactPoint contact) {
        byte[] signed =
                keys.sign("contact-choice", (contact.kind() + " " + contact.value()).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(signed).substring(0, CODE_DIGITS);
    }

    /** "Mobile ending 482". */
    public String name(ContactPoint contact) {
        return words.of("contact." + contact.kind(), ReachedBy.masked(contact));
    }
}
