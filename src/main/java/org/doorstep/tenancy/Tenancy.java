package org.doorstep.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.doorstep.audit.Changes;
import org.jspecify.annotations.Nullable;

/** The agreement for a home, from a start date and, once known, to its end date (the last day). */
@Entity
@Table(name = "tenancy")
public class Tenancy {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "rent_account_number")
    private String rentAccountNumber;

    @Column(name = "rent_account_key")
    private String rentAccountKey;

    @ManyToOne(optional = false)
    @JoinColumn(name = "property_id")
    private Property property;

    @Column(name = "start_date")
    private LocalDate startDate;

    @Column(name = "end_date")
    private @Nullable LocalDate endDate;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Tenancy() {}

    @SuppressWarnings("NullAway.Init")
    Tenancy(RentAccountNumber number) {
        rentAccountKey = number.key();
        rentAccountNumber = number.written();
    }

    void agree(RentAccountNumber number, Property home, LocalDate start, @Nullable LocalDate end, Changes changes) {
        rentAccountNumber = changes.of("rentAccountNumber", rentAccountNumber, number.written());
        if (property == null || !property.uprn().equals(home.uprn())) {
            changes.note("uprn", property == null ? "none" : property.uprn(), home.uprn());
            property = home;
        }
        startDate = changes.of("startDate", startDate, start);
        endDate = changes.optional("endDate", endDate, end);
    }

    String rentAccountKey() {
        return rentAccountKey;
    }

    public Long id() {
        return id;
    }

    public String rentAccountNumber() {
        return rentAccountNumber;
    }

    public Property property() {
        return property;
    }

    public LocalDate startDate() {
        return startDate;
    }

    public @Nullable LocalDate endDate() {
        return endDate;
    }

    /** Whether people of this tenancy may act on this local date. A tenancy that starts soon may already book. */
    public boolean isCurrentOn(LocalDate date) {
        return endDate == null || !date.isAfter(endDate);
    }
}
