package org.doorstep.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/**
 * One operative's local day. Its row is the lock of the day: whoever changes what is booked, held or worked on it holds the lock, and counts
 * the version on, by which one who chose before they had the lock sees that they must look again. The version is written by hand, since
 * most changes are to visits and leave the row's other columns alone.
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

    private int version;

    @SuppressWarnings("NullAway.Init")
    protected WorkingDay() {}

    @SuppressWarnings("NullAway.Init")
    WorkingDay(long operativeId, LocalDate date) {
        this.operativeId = operativeId;
        this.date = date;
    }

    /** See {@link DiaryVersions#changed(WorkingDay)}. */
    void changed() {
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
}
