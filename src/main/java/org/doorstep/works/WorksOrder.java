package org.doorstep.works;

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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.doorstep.audit.Changes;
import org.jspecify.annotations.Nullable;

/**
 * A job at a home. Comes in from the landlord's works system, is served by an appointment, and ends done or withdrawn. Overdue once its
 * due-by date, a local date of the landlord, has passed.
 */
@Entity
@Table(name = "works_order")
public class WorksOrder {

    /** Row of nobody: what is private to them is shown to no tenant. */
    public static final long NOBODY = 0;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String reference;

    @Column(name = "property_id")
    private long propertyId;

    @ManyToOne(optional = false)
    @JoinColumn(name = "visit_type")
    private VisitType visitType;

    @ManyToOne(optional = false)
    @JoinColumn(name = "trade_code")
    private Trade trade;

    private int minutes;

    @Column(name = "crew_size")
    private int crewSize;

    @Column(name = "due_by")
    private @Nullable LocalDate dueBy;

    @Column(name = "law_due_by")
    private @Nullable LocalDate lawDueBy;

    private @Nullable LocalDate due;

    @Column(name = "not_before")
    private @Nullable LocalDate notBefore;

    @Column(name = "aware_at")
    private @Nullable Instant awareAt;

    private @Nullable String priority;
    private String skills;

    @Column(name = "after_order")
    private @Nullable String afterOrder;

    private String description;

    @Column(name = "private_to")
    private @Nullable Long privateTo;

    @Enumerated(EnumType.STRING)
    private WorksOrderState state;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected WorksOrder() {}

    @SuppressWarnings("NullAway.Init")
    WorksOrder(String reference) {
        this.reference = reference;
        this.state = WorksOrderState.OPEN;
    }

    /** Takes over what the works system says, and until when the law gives time. An order that was withdrawn is open again. */
    void describe(WorksOrderDetails details, VisitType type, Trade needed, LegalDueDates law, Changes changes) {
        propertyId = details.propertyId();
        if (visitType == null || !visitType.code().equals(type.code())) {
            changes.note("visitType", visitType == null ? "none" : visitType.code(), type.code());
            visitType = type;
        }
        if (trade == null || !trade.code().equals(needed.code())) {
            changes.note("trade", trade == null ? "none" : trade.code(), needed.code());
            trade = needed;
        }
        minutes = changes.of("minutes", minutes, (int) details.onSite().toMinutes());
        crewSize = changes.of("crewSize", crewSize, details.crewSize());
        dueBy = changes.optional("dueBy", dueBy, details.dueBy());
        notBefore = changes.optional("notBefore", notBefore, details.notBefore());
        awareAt = changes.optional("awareAt", awareAt, details.awareAt());
        lawDueBy = changes.optional(
                "lawDueBy", lawDueBy, law.of(type.code(), awareAt).orElse(null));
        due = earlier(dueBy, lawDueBy);
        priority = changes.optional("priority", priority, details.priority());
        skills = changes.of("skills", skills, String.join(",", details.skills()));
        afterOrder = changes.optional("after", afterOrder, details.after());
        if (details.privateTo() != null) {
            changes.hidden("privateTo", privateTo, details.privateTo());
            privateTo = details.privateTo();
        }
        changes.hidden("description", description, details.description());
        description = details.description();
        if (state == WorksOrderState.WITHDRAWN) {
            state = changes.of("state", state, WorksOrderState.OPEN);
        }
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    /**
     * Ends the order without a visit. Whoever calls makes sure that no visit stands.
     *
     * @return false if it is done already
     */
    public boolean withdraw() {
        if (state == WorksOrderState.DONE) {
            return false;
        }
        state = WorksOrderState.WITHDRAWN;
        return true;
    }

    /** Ends the order: a visit did what it asks for. */
    public void finish() {
        state = WorksOrderState.DONE;
    }

    public boolean isOpen() {
        return state == WorksOrderState.OPEN;
    }

    public boolean isOverdueOn(LocalDate date) {
        LocalDate due = dueBy();
        return due != null && date.isAfter(due);
    }

    public Long id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    public long propertyId() {
        return propertyId;
    }

    public VisitType visitType() {
        return visitType;
    }

    public Trade trade() {
        return trade;
    }

    /** Time on site. */
    public Duration onSite() {
        return Duration.ofMinutes(minutes);
    }

    /** How many operatives must come together. */
    public int crewSize() {
        return crewSize;
    }

    /** The last local date on which it is in time: as the works system tells, or as the law has it where that is earlier. */
    public @Nullable LocalDate dueBy() {
        return due;
    }

    /** Whether the law asks for it, or its clock runs: since a danger was reported. */
    public boolean isAskedForByLaw() {
        return visitType.askedForByLaw() || lawDueBy != null;
    }

    public @Nullable LocalDate notBefore() {
        return notBefore;
    }

    public @Nullable String priority() {
        return priority;
    }

    public List<String> skills() {
        return skills.isEmpty() ? List.of() : List.of(skills.split(",", -1));
    }

    /** Row of the only tenant who may see it; {@link #NOBODY} where its kind is private and nobody is named; null for all of the home. */
    public @Nullable Long privateTo() {
        return privateTo == null && visitType.privateByDefault() ? (Long) NOBODY : privateTo;
    }

    boolean isPrivateToSomebody() {
        return privateTo != null;
    }

    public String description() {
        return description;
    }
}
