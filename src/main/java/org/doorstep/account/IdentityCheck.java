package org.doorstep.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.doorstep.SpokenReference;
import org.doorstep.audit.Author;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff asked somebody on the phone who they are: which questions, and which were answered right; never an answer. Never changed
 * afterwards. One that was passed lets that colleague replace a contact within half an hour.
 */
@Entity
@Table(name = "identity_check")
public class IdentityCheck {

    static final Duration COUNTS_FOR = Duration.ofMinutes(30);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String reference;

    @Column(name = "form_hash")
    private byte[] formHash;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "answered")
    private String answered;

    @Column(name = "missed")
    private String missed;

    private boolean passed;

    @Column(name = "reason")
    private @Nullable String reason;

    @Column(name = "checked_at")
    private Instant checkedAt;

    @Column(name = "checked_by")
    private String checkedBy;

    @SuppressWarnings("NullAway.Init")
    protected IdentityCheck() {}

    @SuppressWarnings("NullAway.Init")
    IdentityCheck(byte[] formHash, long personId, Said said, boolean passed, Author by, Instant now) {
        this.reference = SpokenReference.random();
        this.formHash = formHash.clone();
        this.personId = personId;
        this.answered = codes(said.answered());
        this.missed = codes(said.missed());
        this.passed = passed;
        this.reason = said.reason().isEmpty() ? null : said.reason();
        this.checkedAt = now;
        this.checkedBy = by.name();
    }

    /**
     * What came of the questions.
     *
     * @param answered those whose answers were right
     * @param missed those whose answers were wrong, or who had none
     * @param reason why they are helped although a safety mark stands; empty where none does
     */
    public record Said(Set<IdentityQuestion> answered, Set<IdentityQuestion> missed, String reason) {}

    private static String codes(Set<IdentityQuestion> questions) {
        return questions.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    /** Whether this colleague may still act on it. */
    boolean letsAct(Author by, Instant now) {
        return passed && checkedBy.equals(by.name()) && now.isBefore(checkedAt.plus(COUNTS_FOR));
    }

    Long id() {
        return id;
    }

    long personId() {
        return personId;
    }

    String reference() {
        return reference;
    }

    boolean isPassed() {
        return passed;
    }
}
