package org.doorstep.intake;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.function.IntSupplier;
import java.util.logging.Logger;
import org.doorstep.account.ApiKeys;
import org.doorstep.account.ApiScope;
import org.doorstep.settings.Landlord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where {@code doorstep.demo} is set, puts the demo landlord's estate in before the first request, and on later days what has gone
 * missing since: shifts for four weeks from today. Its API key is printed for everybody, so it is for a trial only.
 */
@Singleton
@Startup
@DependsOn("OutboxSweep")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemoEstate {

    static final String API_KEY = "northtown-demo-key";

    private static final Logger LOG = Logger.getLogger(DemoEstate.class.getName());
    private static final int DAYS_AHEAD = 28;

    @Inject
    @ConfigProperty(name = "doorstep.demo", defaultValue = "false")
    boolean wanted;

    @Inject
    @ConfigProperty(name = "doorstep.simulator")
    boolean simulator;

    @Inject
    Clock clock;

    @Inject
    Landlord landlord;

    @Inject
    ApiKeys apiKeys;

    @Inject
    EstateIntake intake;

    @Inject
    EarlyBookings bookings;

    @PostConstruct
    void fill() {
        if (wanted && !simulator) {
            throw new IllegalStateException(
                    "DOORSTEP_DEMO makes a key that everybody knows; it goes only with DOORSTEP_SIMULATOR");
        }
        if (wanted) {
            ZoneId zone = landlord.getZone();
            LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
            fill(NorthtownEstate.on(today, zone), today, zone);
            apiKeys.ensure("Northtown Homes demo", API_KEY, EnumSet.allOf(ApiScope.class));
        }
    }

    private void fill(Estate estate, LocalDate today, ZoneId zone) {
        step("homes", () -> intake.homes(estate.homes()));
        step("tenancies", () -> intake.agreements(estate.agreements()));
        step("operatives", () -> intake.workers(estate.workers()));
        step("working days", () -> intake.days(estate.workers(), today, today.plusDays(DAYS_AHEAD - 1L), zone));
        step("works orders", () -> intake.jobs(estate.jobs()));
        step("booked visits", () -> bookings.book(estate.promises()));
    }

    private static void step(String what, IntSupplier putting) {
        long start = System.nanoTime();
        int put = putting.getAsInt();
        long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
        LOG.info(() -> "Demo estate: " + put + " " + what + " put in, " + millis + " ms");
    }
}
