package org.doorstep.booking;

import java.time.Duration;
import java.time.LocalDate;
import org.doorstep.works.OfferTerms;
import org.doorstep.works.OfferedOn;

/** A job for tests: a gas safety check of 45 minutes in home 1, due at no set date. */
final class JobBuilder {

    private long home = 1;
    private String visit = "Gas safety check";
    private int window = 30;
    private String trade = "GAS";
    private int minutes = 45;
    private int crew = 1;
    private LocalDate dueBy;
    private LocalDate notBefore;
    private Job.Before after;
    private LocalDate next;
    private OfferTerms terms = new OfferTerms(null, null, OfferedOn.NOT_BANK_HOLIDAYS, 0);

    static JobBuilder aJob() {
        return new JobBuilder();
    }

    JobBuilder atHome(long id) {
        home = id;
        return this;
    }

    JobBuilder ofType(String name, int windowMinutes) {
        visit = name;
        window = windowMinutes;
        return this;
    }

    JobBuilder forTrade(String code) {
        trade = code;
        return this;
    }

    JobBuilder taking(int minutesOnSite) {
        minutes = minutesOnSite;
        return this;
    }

    JobBuilder withCrewOf(int size) {
        crew = size;
        return this;
    }

    JobBuilder dueBy(LocalDate date) {
        dueBy = date;
        return this;
    }

    JobBuilder notBefore(LocalDate date) {
        notBefore = date;
        return this;
    }

    JobBuilder after(String reference, LocalDate visitOn) {
        after = new Job.Before(reference, visitOn);
        return this;
    }

    JobBuilder before(LocalDate visitOn) {
        next = visitOn;
        return this;
    }

    JobBuilder offered(OfferTerms on) {
        terms = on;
        return this;
    }

    Job build() {
        return new Job(
                "60842792/1",
                home,
                null,
                visit,
                trade,
                crew,
                Duration.ofMinutes(minutes),
                Duration.ofMinutes(window),
                notBefore,
                dueBy,
                after,
                next,
                terms);
    }
}
