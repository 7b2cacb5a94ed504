package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.audit.Author;
import org.doorstep.audit.Way;
import org.doorstep.intake.ImportFlaws;
import org.doorstep.intake.ImportKind;
import org.doorstep.intake.ImportMode;
import org.doorstep.intake.ImportRun;
import org.doorstep.intake.ImportRuns;
import org.doorstep.intake.ImportState;
import org.doorstep.intake.Importing;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.ContactPoint;
import org.doorstep.tenancy.MemberRole;
import org.doorstep.tenancy.PersonDetails;
import org.doorstep.tenancy.RentAccountNumber;
import org.doorstep.tenancy.TenancyDetails;
import org.doorstep.tenancy.TenancyRegister;
import org.doorstep.tenancy.Uprn;

/** The housing system's nightly load: by files, or tenancy by tenancy over the API. */
final class Loads {

    static final Author HOUSING_SYSTEM = new Author("key:housing", Way.API);

    private static final LocalDate START = LocalDate.of(2020, 4, 1);

    private Loads() {}

    /** Puts a file in; what became of it. */
    static ImportRun file(ImportKind kind, String... lines) {
        byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        Importing importing = Beans.the(Importing.class);
        try {
            String run = importing
                    .receive(
                            kind,
                            ImportMode.GOOD_ROWS,
                            kind.path() + ".csv",
                            new ByteArrayInputStream(bytes),
                            HOUSING_SYSTEM)
                    .orElseThrow()
                    .reference();
            importing.run(run, ImportMode.GOOD_ROWS, HOUSING_SYSTEM);
            ImportRun done = Beans.the(ImportRuns.class).find(run).orElseThrow();
            assertThat(done.state()).isEqualTo(ImportState.DONE);
            return done;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the report of a run says is to be looked at. */
    static List<String> toLookAt(ImportRun run) {
        return Beans.the(ImportFlaws.class).of(run, 0, 100).stream()
                .map(flaw -> flaw.column() + ": " + flaw.mend())
                .toList();
    }

    /** These mobiles for the tenant of a home, by file. */
    static void mobilesByFile(Home home, String... mobiles) {
        List<String> lines = new ArrayList<>(List.of("person_reference,kind,value"));
        for (String mobile : mobiles) {
            lines.add(home.person() + ",MOBILE," + mobile);
        }
        file(ImportKind.CONTACT_POINTS, lines.toArray(String[]::new));
    }

    /** The same by PUT /tenancies. */
    static TenancyRegister.Stored mobilesByCall(Home home, String... mobiles) {
        List<ContactPoint> points = new ArrayList<>();
        for (String mobile : mobiles) {
            points.add(ContactPoint.fromHousingSystem(ContactKind.MOBILE, mobile, points.size()));
        }
        PersonDetails person = new PersonDetails(
                home.person(), "Siân O’Brien", null, home.born(), MemberRole.TENANT, points, null, null);
        return Beans.the(TenancyRegister.class)
                .put(
                        new RentAccountNumber(home.rentAccount()),
                        new TenancyDetails(new Uprn(uprn(home)), START, null, List.of(person)),
                        HOUSING_SYSTEM);
    }

    /** Says that the tenancy ends on this day, by file. */
    static ImportRun ends(Home home, LocalDate lastDay) {
        return file(
                ImportKind.TENANCIES,
                "rent_account_number,uprn,start_date,end_date",
                home.rentAccount() + "," + uprn(home) + "," + START + "," + lastDay);
    }

    /** Names a works order, withdrawn or not, by file. */
    static ImportRun order(Home home, String reference, String trade, boolean withdrawn) {
        return file(
                ImportKind.WORKS_ORDERS,
                "reference,uprn,visit_type,trade,minutes,description,withdrawn",
                String.join(",", reference, uprn(home), Estate.GAS, trade, "45", "A job", withdrawn ? "yes" : "no"));
    }

    static String uprn(Home home) {
        return Sql.text("SELECT uprn FROM property WHERE id = ?", home.propertyId());
    }
}
