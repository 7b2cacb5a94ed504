package org.doorstep.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.doorstep.account.SignedInPerson;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.ContactPoint;
import org.doorstep.tenancy.Tenancies;

/** How we tell the signed-in person something (a representative learns only that the tenant is told), said so that somebody who looks over their shoulder learns no number. */
@ApplicationScoped
public class ReachedBy {

    @Inject
    Clock clock;

    @Inject
    PlainDates dates;

    @Inject
    Tenancies tenancies;

    @Inject
    Words words;

    /**
     * The sentence for a page.
     *
     * @param key begins the keys of its four forms: {@code .MOBILE}, {@code .EMAIL}, {@code .none}, and {@code .quiet} for whoever has a safe
     *     contact, which says nothing of it
     */
    @Transactional
    public String inWords(String key, SignedInPerson person) {
        if (person.representative().isPresent()) {
            return words.of("reached_by.acting", person.firstName());
        }
        Optional<Tenancies.Reachable> reached =
                tenancies.findReachableAt(person.propertyId(), person.personId(), dates.dateOf(clock.instant()));
        if (reached.map(Tenancies.Reachable::safe).isPresent()) {
            return words.of(key + ".quiet");
        }
        return reached.map(Tenancies.Reachable::by)
                .map(contact -> words.of(key + "." + contact.kind(), masked(contact)))
                .orElseGet(() -> words.of(key + ".none"));
    }

    /** "482" of a number; "s…@example.org" of an email. */
    public static String masked(ContactPoint contact) {
        String value = contact.value();
        return contact.kind() == ContactKind.EMAIL && value.indexOf('@') > 0
                ? value.charAt(0) + "\u2026" + value.substring(value.indexOf('@'))
                : value.substring(Math.max(0, value.length() - 3));
    }
}
