package org.doorstep.schedule;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One operative's local day. Its row is the lock of the day's plan: whoever changes the plan holds it, and counts the version on. The
 * version is written by hand, since most changes are to visits and leave the row's other columns alone.
 */
@Entity
@Table(name = "working_day")
public class WorkingDay {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "operative_id")
    private long operativeId;

    @Column(name = "work_date")
    private LocalDate date;

    @ElementCollection
    @CollectionTable(name = "shift", joinColumns = @JoinColumn(name = "working_day_id"))
    private List<Shift> shifts = new ArrayList<>();

    private int version;

    @SuppressWarnings("NullAway.Init")
    protected WorkingDay() {}

    @SuppressWarnings("NullAway.Init")
    WorkingDay(long operativeId, LocalDate date) {
        this.operativeId = operativeId;
        this.date = date;
    }

    /** Sets when the operative works; the caller holds the day's lock. */
    void work(List<ShiftTime> times) {
        if (!shifts().equals(times)) {
            shifts.clear();
            times.forEach(time -> shifts.add(new Shift(time)));
            version++;
        }
    }

    /** Says that the day's plan changed; the caller holds the day's lock. */
    public void planChanged() {
        version++;
    }

    public Long id() {
        return id;
    }

    public long operativeId() {
        return operativeId;
    }

    public LocalDate date() {
        return date;
    }

    public int version() {
        return version;
    }

    public List<ShiftTime> shifts() {
        return shifts.stream().map(Shift::time).sorted().toList();
    }

    /** A shift as a row. */
    @Embeddable
    public static class Shift {
        @Column(name = "starts_at")
        private Instant startsAt;

        @Column(name = "ends_at")
        private Instant endsAt;

        @SuppressWarnings("NullAway.Init")
        protected Shift() {}

        Shift(ShiftTime time) {
            startsAt = time.start();
            endsAt = time.end();
        }

        ShiftTime time() {
            return new ShiftTime(startsAt, endsAt);
        }
    }
}
