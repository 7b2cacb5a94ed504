package org.doorstep.works;

import static org.doorstep.settings.LandlordBuilder.aLandlord;

import java.lang.reflect.Field;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.doorstep.audit.Changes;

/** A works order for tests: an open gas safety check of 45 minutes in home 1, due at no set date. */
public final class WorksOrderBuilder {

    private String reference = "60842792/1";
    private long home = 1;
    private String visitType = "Gas safety check";
    private int windowMinutes = 30;
    private String trade = "GAS";
    private int minutes = 45;
    private int crew = 1;
    private LocalDate dueBy;
    private LocalDate notBefore;
    private Instant awareAt;
    private OfferTerms terms = new OfferTerms(null, null, OfferedOn.NOT_BANK_HOLIDAYS, 0);
    private LegalDueDates law =
            new LegalDueDates(List.of(), aLandlord().build(), aLandlord().calendar());

    private WorksOrderBuilder() {}

    public static WorksOrderBuilder aWorksOrder() {
        return new WorksOrderBuilder();
    }

    public WorksOrderBuilder withReference(String to) {
        reference = to;
        return this;
    }

    public WorksOrderBuilder atHome(long id) {
        home = id;
        return this;
    }

    public WorksOrderBuilder ofType(String name, int window) {
        visitType = name;
        windowMinutes = window;
        return this;
    }

    public WorksOrderBuilder forTrade(String code) {
        trade = code;
        return this;
    }

    public WorksOrderBuilder taking(int minutesOnSite) {
        minutes = minutesOnSite;
        return this;
    }

    public WorksOrderBuilder withCrewOf(int size) {
        crew = size;
        return this;
    }

    public WorksOrderBuilder dueBy(LocalDate date) {
        dueBy = date;
        return this;
    }

    public WorksOrderBuilder notBefore(LocalDate date) {
        notBefore = date;
        return this;
    }

    public WorksOrderBuilder offered(OfferTerms on) {
        terms = on;
        return this;
    }

    WorksOrderBuilder awareAt(Instant moment) {
        awareAt = moment;
        return this;
    }

    WorksOrderBuilder under(LegalDueDates dueDates) {
        law = dueDates;
        return this;
    }

    public WorksOrder build() {
        WorksOrder order = new WorksOrder(reference);
        order.describe(
                new WorksOrderDetails(
                        home,
                        visitType,
                        trade,
                        Duration.ofMinutes(minutes),
                        dueBy,
                        "Annual check",
                        null,
                        awareAt,
                        notBefore,
                        List.of(),
                        crew,
                        null),
                type(),
                new Trade(trade),
                law,
                new Changes());
        return order;
    }

    private VisitType type() {
        VisitType type = new VisitType();
        set(type, "code", visitType);
        set(type, "name", visitType);
        set(type, "windowMinutes", windowMinutes);
        set(type, "leadMinutes", minutes(terms.lead()));
        set(type, "noticeMinutes", minutes(terms.notice()));
        set(type, "offeredOn", terms.on());
        return type;
    }

    private static Integer minutes(Duration time) {
        return time == null ? null : (int) time.toMinutes();
    }

    /** Visit types come from the database alone, so nothing but a test writes their fields. */
    static void set(VisitType type, String name, Object value) {
        try {
            Field field = VisitType.class.getDeclaredField(name);
            field.setAccessible(true);
            field.set(type, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
