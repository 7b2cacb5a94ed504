package org.doorstep.intake;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.doorstep.intake.Estate.Agreement;
import org.doorstep.intake.Estate.Home;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.ContactPoint;
import org.doorstep.tenancy.MemberRole;
import org.doorstep.tenancy.PersonDetails;
import org.doorstep.tenancy.ReasonableAdjustment;
import org.doorstep.tenancy.RentAccountNumber;
import org.doorstep.tenancy.TenancyDetails;

/** Those of {@code named-people.tsv}: whom the start of the local run names, and whom the drawings of the pages show. */
final class NamedPeople {

    private final Map<String, List<TabbedFile.Row>> byDoor = TabbedFile.read("named-people.tsv").rows().stream()
            .collect(Collectors.groupingBy(row -> row.text("address"), LinkedHashMap::new, Collectors.toList()));

    boolean liveAt(Home home) {
        return byDoor.containsKey(home.door());
    }

    /** Where they live, by household. */
    Map<String, Home> homes(List<Home> all) {
        return all.stream()
                .filter(this::liveAt)
                .collect(Collectors.toMap(home -> first(home).text("household"), home -> home));
    }

    Set<Integer> accounts() {
        return byDoor.values().stream()
                .map(rows -> rows.get(0).number("account"))
                .collect(Collectors.toSet());
    }

    Set<String> mobiles() {
        return byDoor.values().stream()
                .flatMap(List::stream)
                .flatMap(row -> row.find("mobile").stream())
                .collect(Collectors.toSet());
    }

    Agreement agreement(Home home, ContactStock stock, SplittableRandom random) {
        TabbedFile.Row first = first(home);
        RentAccountNumber number = RentAccounts.numbered(first.number("account"));
        List<TabbedFile.Row> rows = byDoor.getOrDefault(home.door(), List.of());
        List<PersonDetails> people = rows.stream()
                .map(row -> person(row, Households.reference(number, rows.indexOf(row)), stock, random))
                .toList();
        LocalDate since = LocalDate.parse(first.text("since"));
        return new Agreement(number, new TenancyDetails(home.uprn(), since, null, people));
    }

    private TabbedFile.Row first(Home home) {
        return byDoor.getOrDefault(home.door(), List.of()).get(0);
    }

    private static PersonDetails person(
            TabbedFile.Row row, String reference, ContactStock stock, SplittableRandom random) {
        return new PersonDetails(
                reference,
                row.text("name"),
                row.text("title"),
                LocalDate.parse(row.text("born")),
                MemberRole.valueOf(row.text("role")),
                contactPoints(row, stock, random),
                row.find("adjustment")
                        .map(code -> List.of(new ReasonableAdjustment(code, row.text("note"))))
                        .orElse(List.of()),
                List.of());
    }

    private static List<ContactPoint> contactPoints(TabbedFile.Row row, ContactStock stock, SplittableRandom random) {
        return row.find("mobile")
                .map(number -> List.of(ContactStock.point(ContactKind.MOBILE, number, 0)))
                .or(() -> row.find("email").map(email -> List.of(ContactStock.point(ContactKind.EMAIL, email, 0))))
                .orElseGet(() -> stock.byText(row.text("name"), LocalDate.parse(row.text("born")), random));
    }
}
