package org.doorstep.intake.northtown;

import java.util.List;
import java.util.stream.Stream;

/** Tenancies and their people as files. */
final class Directory {

    static final String TENANCY_COLUMNS = "rent_account_number uprn start_date end_date";
    static final String PEOPLE_COLUMNS = "rent_account_number person_reference full_name title date_of_birth role left";
    static final String CONTACT_COLUMNS = "person_reference kind value";
    static final String KIN_COLUMNS = "person_reference name relation kind value purpose";
    static final String ADJUSTMENT_COLUMNS = "person_reference code note";

    private final Northtown northtown;

    Directory(Northtown northtown) {
        this.northtown = northtown;
    }

    Stream<List<String>> tenancies() {
        return northtown.lettings().stream()
                .map(each -> CsvFile.cells(each.account(), each.home().uprn(), each.since(), each.ended()));
    }

    Stream<List<String>> people() {
        return northtown.lettings().stream()
                .flatMap(letting -> letting.people().stream().map(each -> person(letting, each)));
    }

    Stream<List<String>> contacts() {
        return northtown.people().stream().flatMap(person -> person.contacts().stream()
                .map(each -> CsvFile.cells(person.reference(), each.kind(), each.written())));
    }

    Stream<List<String>> kin() {
        return northtown.people().stream().flatMap(person -> person.kin().stream()
                .map(each -> CsvFile.cells(
                        person.reference(), each.name(), each.relation(), each.kind(), each.value(), each.purpose())));
    }

    Stream<List<String>> adjustments() {
        return northtown.people().stream().flatMap(person -> person.adjustments().stream()
                .map(each -> CsvFile.cells(person.reference(), each.code(), each.note())));
    }

    private static List<String> person(Letting letting, Resident person) {
        return CsvFile.cells(
                letting.account(),
                person.reference(),
                person.fullName(),
                person.title(),
                person.born(),
                person.role(),
                person.left() ? true : null);
    }
}
