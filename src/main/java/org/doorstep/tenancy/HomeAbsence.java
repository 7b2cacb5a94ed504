package org.doorstep.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Nobody of a tenancy is at home for some dates. It stands from when it is said until it is ended or something else is said in its place;
 * a tenancy has one that stands at most. What it holds of people goes with its end; that we were allowed in, by whom and until when, stays.
 */
@Entity
@Table(name = "home_absence")
public class HomeAbsence {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "tenancy_id")
    private Tenancy tenancy;

    @Column(name = "standing_for")
    private @Nullable Long standingFor;

    @Column(name = "first_date")
    private LocalDate firstDate;

    @Column(name = "last_date")
    private @Nullable LocalDate lastDate;

    @Enumerated(EnumType.STRING)
    private @Nullable AbsenceReason reason;

    @Enumerated(EnumType.STRING)
    @Column(name = "let_in")
    private LettingIn.Kind letIn;

    @Column(name = "key_holder_name")
    private @Nullable String keyHolderName;

    @Column(name = "key_holder_phone")
    private @Nullable String keyHolderPhone;

    @Column(name = "key_holder_told")
    private boolean keyHolderTold;

    private @Nullable String conditions;

    @Column(name = "staying_lines")
    private @Nullable String stayingLines;

    @Column(name = "staying_postcode")
    private @Nullable String stayingPostcode;

    @Column(name = "person_id")
    private @Nullable Long personId;

    @Column(name = "said_by")
    private String saidBy;

    @Column(name = "said_at")
    private Instant saidAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "ended_by")
    private @Nullable String endedBy;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected HomeAbsence() {}

    @SuppressWarnings("NullAway.Init")
    HomeAbsence(Tenancy tenancy, AbsenceDetails said, AbsenceSayer by, Instant now) {
        this.tenancy = tenancy;
        standingFor = tenancy.id();
        firstDate = said.span().first();
        lastDate = said.span().last();
        reason = said.reason();
        letUsIn(said.lettingIn());
        if (said.staying() != null) {
            stayingLines = String.join("\n", said.staying().lines());
            stayingPostcode = said.staying().postcode();
        }
        personId = by.personId();
        saidBy = by.author().name();
        saidAt = now;
    }

    private void letUsIn(LettingIn lettingIn) {
        letIn = lettingIn.kind();
        if (lettingIn instanceof LettingIn.KeyHolder holder) {
            keyHolderName = holder.name();
            keyHolderPhone = holder.phone();
            keyHolderTold = holder.told();
        } else if (lettingIn instanceof LettingIn.Consent consent) {
            conditions = consent.conditions();
        }
    }

    /** It stands no more, and what it held of people is forgotten. */
    void end(String by, Instant now) {
        standingFor = null;
        endedAt = now;
        endedBy = by;
        reason = null;
        keyHolderName = null;
        keyHolderPhone = null;
        stayingLines = null;
        stayingPostcode = null;
    }

    Tenancy tenancy() {
        return tenancy;
    }

    public AbsenceSpan span() {
        return new AbsenceSpan(firstDate, lastDate);
    }

    /** Of one that stands. */
    public LettingIn lettingIn() {
        return switch (letIn) {
            case NOBODY -> new LettingIn.Nobody();
            case KEY_HOLDER ->
                new LettingIn.KeyHolder(
                        Objects.requireNonNull(keyHolderName), Objects.requireNonNull(keyHolderPhone), keyHolderTold);
            case CONSENT -> new LettingIn.Consent(conditions);
        };
    }

    /** All that was said. For whoever said it; to others at home the span and {@link LettingIn#kind} are enough. */
    public AbsenceDetails details() {
        TemporaryAddress staying = stayingLines == null
                ? null
                : new TemporaryAddress(List.of(stayingLines.split("\n", -1)), stayingPostcode);
        return new AbsenceDetails(span(), lettingIn(), reason, staying);
    }

    /** Whether this person said it; nobody of the tenancy did where another system sent it. */
    public boolean isSaidBy(long person) {
        return personId != null && personId == person;
    }

    boolean isSaidBy(AbsenceSayer sayer) {
        return Objects.equals(personId, sayer.personId());
    }

    public Instant saidAt() {
        return saidAt;
    }

    /** As the trail names them. */
    public String saidBy() {
        return saidBy;
    }
}
