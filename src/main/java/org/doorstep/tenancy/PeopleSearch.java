package org.doorstep.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Deed;

/**
 * Finds people by what a caller says: a rent account number, a name, or a phone number. A number that is unsafe for somebody does not lead to
 * them, nor does a safe contact. The trail says that somebody searched and by what, not for what.
 */
@ApplicationScoped
public class PeopleSearch {

    /** By what. */
    enum By {
        RENT_ACCOUNT,
        PHONE,
        NAME
    }

    /**
     * Whom it found.
     *
     * @param flagged nobody else is rung about them
     */
    public record Found(String reference, String fullName, String shortAddress, boolean flagged) {}

    private static final String FOUND =
            "SELECT DISTINCT m FROM TenancyMember m JOIN FETCH m.person JOIN FETCH m.tenancy JOIN FETCH m.tenancy.property WHERE ";
    private static final String REACHED =
            "m.person.id IN (SELECT p.id FROM Person p JOIN p.contactPoints c WHERE c.value = :wanted AND c.safe = TRUE"
                    + " AND c.replacedAt IS NULL)"
                    + " AND NOT EXISTS (SELECT s.id FROM SafeContact s WHERE s.standingFor = m.person.id)";
    private static final String NAMED = "FUNCTION('REPLACE', FUNCTION('REPLACE', m.person.fullName, :curly, :nothing),"
            + " :straight, :nothing) LIKE :wanted";
    private static final int FEWEST_LETTERS = 3;

    @PersistenceContext
    EntityManager database;

    @Inject
    SafetyFlags flags;

    @Inject
    AuditTrail audit;

    /** People with a home of theirs, by name; at most some. Nobody where it says too little. */
    @Transactional
    public List<Found> find(String typed, int most, Author by) {
        By what = whatIs(typed.strip());
        List<Found> found = members(typed.strip(), what, most).stream()
                .map(member -> new Found(
                        member.person().reference(),
                        member.person().fullName(),
                        member.tenancy().property().shortAddress(),
                        flags.isFlagged(member.person())))
                .toList();
        audit.record(Deed.of(by, "person.find", what.name()).remarking(found.size() + " found"));
        return found;
    }

    private static By whatIs(String typed) {
        if (typed.codePoints().anyMatch(Character::isLetter)) {
            return By.NAME;
        }
        return phone(typed).isPresent() ? By.PHONE : By.RENT_ACCOUNT;
    }

    private static Optional<String> phone(String typed) {
        boolean begins = typed.startsWith("0") || typed.startsWith("+");
        return Stream.of(ContactKind.MOBILE, ContactKind.LANDLINE)
                .filter(kind -> begins)
                .flatMap(kind -> PhoneNumbers.e164(kind, typed).stream())
                .findFirst();
    }

    private List<TenancyMember> members(String typed, By what, int most) {
        return switch (what) {
            case RENT_ACCOUNT ->
                query("m.tenancy.rentAccountKey = :wanted", RentAccountNumber.keyOf(typed), most)
                        .getResultList();
            case PHONE -> query(REACHED, phone(typed).orElse(""), most).getResultList();
            case NAME -> named(typed.replaceAll("[\u2019'%_\\\\]", "").strip(), most);
        };
    }

    /** Each word somewhere in the name, in their order; an apostrophe is no letter. */
    private List<TenancyMember> named(String bare, int most) {
        if (bare.replace(" ", "").length() < FEWEST_LETTERS) {
            return List.of();
        }
        return query(NAMED, "%" + String.join("%", bare.split(" +")) + "%", most)
                .setParameter("curly", "\u2019")
                .setParameter("straight", "'")
                .setParameter("nothing", "")
                .getResultList();
    }

    private TypedQuery<TenancyMember> query(String where, String wanted, int most) {
        return database.createQuery(FOUND + where + " ORDER BY m.person.fullName, m.id", TenancyMember.class)
                .setParameter("wanted", wanted)
                .setMaxResults(most);
    }
}
