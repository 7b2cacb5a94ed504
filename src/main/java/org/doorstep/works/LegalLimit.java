package org.doorstep.works;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.doorstep.settings.Nation;
import org.doorstep.settings.WorkingCalendar;

/** How long the law of a nation gives for a kind of visit, once the landlord is aware of what it is for. */
@Entity
@Table(name = "legal_limit")
public class LegalLimit {

    /** What a limit is counted in. Days begin with the day after; hours with the moment itself. */
    enum Unit {
        /** As the nation's {@link WorkingCalendar} has them. */
        WORKING_DAYS,
        DAYS,
        /** Of real time, through nights, weekends and changes of the clock. */
        HOURS
    }

    @Id
    private Long id;

    @Enumerated(EnumType.STRING)
    private Nation nation;

    @Column(name = "visit_type")
    private String visitType;

    @Column(name = "from_date")
    private LocalDate from;

    private int amount;

    @Enumerated(EnumType.STRING)
    private Unit unit;

    @SuppressWarnings("NullAway.Init")
    protected LegalLimit() {}

    @SuppressWarnings("NullAway.Init")
    LegalLimit(Nation nation, String visitType, LocalDate from, int amount, Unit unit) {
        this.nation = nation;
        this.visitType = visitType;
        this.from = from;
        this.amount = amount;
        this.unit = unit;
    }

    /** Whether it is the law of this nation for visits of this type whose clock starts on this local date. */
    boolean governs(Nation where, String type, LocalDate date) {
        return nation == where && visitType.equals(type) && !from.isAfter(date);
    }

    /** The first local date on which a clock that starts is under this limit. */
    LocalDate from() {
        return from;
    }

    /** The last local date on which it is in time; for hours, the date on which they end. */
    LocalDate lastDate(Instant aware, ZoneId zone, WorkingCalendar calendar) {
        LocalDate date = LocalDate.ofInstant(aware, zone);
        return switch (unit) {
            case WORKING_DAYS -> calendar.plusWorkingDays(date, amount);
            case DAYS -> date.plusDays(amount);
            case HOURS -> LocalDate.ofInstant(aware.plus(Duration.ofHours(amount)), zone);
        };
    }
}
