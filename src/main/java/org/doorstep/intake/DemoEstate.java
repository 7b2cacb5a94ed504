package org.doorstep.intake;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.doorstep.account.ApiKeys;
import org.doorstep.account.ApiScope;
import org.doorstep.audit.Author;
import org.doorstep.intake.northtown.CsvFile;
import org.doorstep.intake.northtown.NorthtownFiles;
import org.doorstep.settings.Landlord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where {@code doorstep.demo} is set, brings the demo landlord's files in before the first request, as any landlord's come in; on later
 * days those that a day changes: what is due, and the diaries six weeks ahead. Its API key is printed for everybody, so it is for a trial
 * only.
 *
 * <p>Transactions are its own affair, so that none is open around it: the container would open one for the start.
 */
@Singleton
@Startup
@DependsOn("WorkSchedule")
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoEstate {

    static final String API_KEY = "northtown-demo-key";

    private static final Logger LOG = Logger.getLogger(DemoEstate.class.getName());
    private static final int TOLD_FLAWS = 20;

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
    DemoDays days;

    @Inject
    Importing importing;

    @Inject
    ImportRuns runs;

    @Inject
    ImportFlaws flaws;

    @Inject
    EarlyBookings bookings;

    @Inject
    DemoEnquiries enquiries;

    @PostConstruct
    void fill() {
        if (wanted && !simulator) {
            throw new IllegalStateException(
                    "DOORSTEP_DEMO makes a key that everybody knows; it goes only with DOORSTEP_SIMULATOR");
        }
        if (wanted) {
            ZoneId zone = landlord.getZone();
            bringUpTo(LocalDate.ofInstant(clock.instant(), zone), zone);
            apiKeys.ensure("Northtown Homes demo", API_KEY, EnumSet.allOf(ApiScope.class));
        }
    }

    private void bringUpTo(LocalDate today, ZoneId zone) {
        LocalDate firstDay = days.firstDay(today);
        Optional<LocalDate> rolledOn = days.rolledOn();
        if (rolledOn.isEmpty()) {
            NorthtownFiles files = NorthtownFiles.on(firstDay, today, zone);
            load(files.all());
            int booked = bookings.book(files.earlyBookings());
            int asked = enquiries.ask();
            LOG.info(() -> "Demo estate: " + booked + " visits booked, " + asked + " questions asked");
        } else if (rolledOn.get().isBefore(today)) {
            load(NorthtownFiles.rolledForward(rolledOn.get(), today, zone).all());
        }
        days.rolled(today);
    }

    private void load(Map<String, CsvFile> files) {
        files.forEach((kind, file) -> {
            ImportRun run = load(ImportKind.find(kind).orElseThrow(), file);
            LOG.info(() -> "Demo estate: " + run.rowsRead() + " rows of " + kind + " in "
                    + run.madeAt().until(clock.instant(), ChronoUnit.MILLIS) + " ms");
            if (run.state() != ImportState.DONE || run.rowsRefused() > 0) {
                LOG.log(Level.WARNING, "Demo estate: not all {0} came in: {1} {2}", new Object[] {
                    kind, String.valueOf(run.problem()), flaws.of(run, 0, TOLD_FLAWS)
                });
            }
        });
    }

    private ImportRun load(ImportKind kind, CsvFile file) {
        try {
            String reference = importing
                    .receive(
                            kind, ImportMode.GOOD_ROWS, "northtown-" + kind.path() + ".csv", file.open(), Author.SYSTEM)
                    .orElseThrow()
                    .reference();
            importing.run(reference, ImportMode.GOOD_ROWS, Author.SYSTEM);
            return runs.find(reference).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
