package org.doorstep.web.staff;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.doorstep.messaging.OutboxMessage;
import org.doorstep.messaging.UntoldMessages;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.Person;
import org.doorstep.tenancy.Tenancies;
import org.doorstep.web.Exchange;

/** staff/untold: visits that somebody was not told of at their safe contact, the oldest first. */
@Named
@RequestScoped
public class UntoldPage {

    /** One of them. */
    public record Row(String key, String address, String name, String visit, String day, String purpose) {}

    private static final int ROWS = 50;

    @Inject
    CurrentStaff staff;

    @Inject
    PlainDates dates;

    @Inject
    UntoldMessages untold;

    @Inject
    Tenancies tenancies;

    private List<Row> rows = List.of();

    /** Before the form is read, whose buttons are of these rows. */
    @PostConstruct
    void read() {
        List<OutboxMessage> open = untold.open(0, ROWS);
        Map<Long, Person> people = tenancies.findPeopleByRow(open.stream()
                .map(OutboxMessage::person)
                .filter(Objects::nonNull)
                .toList());
        rows = open.stream()
                .filter(each -> people.containsKey(each.person()))
                .map(each -> row(each, Objects.requireNonNull(people.get(each.person()))))
                .toList();
    }

    private Row row(OutboxMessage message, Person person) {
        return new Row(
                message.key(),
                PersonPage.addressOf(person.reference()),
                person.fullName(),
                String.valueOf(message.about()),
                dates.day(message.giveUpAt()),
                message.purpose());
    }

    /** Somebody has seen to it. */
    public void seen(String key) {
        untold.seen(key, staff.author());
        Exchange.goTo("/staff/untold?done=untold");
    }

    public List<Row> getRows() {
        return rows;
    }
}
