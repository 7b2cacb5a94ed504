package org.doorstep.intake.northtown;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.doorstep.intake.northtown.Resident.Adjustment;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.MemberRole;

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
                .collect(Collectors.toMap(home -> rows(home).get(0).text("household"), home -> home));
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

    Letting letting(Home home, ContactStock stock) {
        List<TabbedFile.Row> rows = rows(home);
        TabbedFile.Row first = rows.get(0);
        String account = RentAccounts.numbered(first.number("account"));
        List<Resident> people = rows.stream()
                .map(row -> resident(row, RentAccounts.person(account, rows.indexOf(row)), stock))
                .toList();
        return new Letting(account, home, LocalDate.parse(first.text("since")), null, people);
    }

    private List<TabbedFile.Row> rows(Home home) {
        return byDoor.getOrDefault(home.door(), List.of());
    }

    private static Resident resident(TabbedFile.Row row, String reference, ContactStock stock) {
        return new Resident(
                reference,
                row.text("name"),
                row.text("title"),
                LocalDate.parse(row.text("born")),
                MemberRole.valueOf(row.text("role")),
                false,
                List.of(contact(row, stock)),
                row.find("adjustment")
                        .map(code -> List.of(new Adjustment(code, row.text("note"))))
                        .orElse(List.of()),
                List.of());
    }

    private static Contact contact(TabbedFile.Row row, ContactStock stock) {
        return row.find("mobile")
                .map(number -> Contact.good(ContactKind.MOBILE, number))
                .or(() -> row.find("email").map(email -> Contact.good(ContactKind.EMAIL, email)))
                .orElseGet(stock::mobile);
    }
}
