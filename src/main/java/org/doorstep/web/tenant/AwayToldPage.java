package org.doorstep.web.tenant;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.ChangeRules;
import org.doorstep.booking.VisitsWhileShut;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.AbsenceChange;
import org.doorstep.tenancy.AbsenceDetails;
import org.doorstep.tenancy.AbsenceSayer;
import org.doorstep.tenancy.HomeAbsence;
import org.doorstep.tenancy.HomeAbsences;
import org.doorstep.tenancy.LettingIn;
import org.doorstep.tenancy.PhoneNumbers;
import org.doorstep.tenancy.TemporaryAddress;
import org.doorstep.web.CurrentPerson;
import org.doorstep.web.Exchange;
import org.doorstep.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * tenant/away-told: what stands, the visits that cannot take place, and the ways to take it back. Who holds keys, where somebody stays and why
 * is shown only to whoever told us, not to others of the tenancy.
 */
@Named
@RequestScoped
public class AwayToldPage {

    /** A question and its answer, one line each. */
    public record Row(String name, List<String> lines) {}

    @Inject
    Clock clock;

    @Inject
    CurrentPerson person;

    @Inject
    PlainDates dates;

    @Inject
    Words words;

    @Inject
    AwayWords awayWords;

    @Inject
    HomeAbsences absences;

    @Inject
    AbsenceChange change;

    @Inject
    VisitsWhileShut visitsWhileShut;

    @Inject
    ChangeRules rules;

    private @Nullable HomeAbsence absence;
    private List<Appointment> visits = List.of();

    @PostConstruct
    void find() {
        absence = absences.find(person.getWho().tenancyId()).orElse(null);
    }

    /** Where nothing stands, it is asked instead. */
    public void load() {
        if (absence == null) {
            Exchange.goTo("/tenant/away");
        } else {
            visits = visitsWhileShut.of(person.getWho());
        }
    }

    /** Somebody is at home again, or will be after all. */
    public void back() {
        change.end(person.getWho().tenancyId(), sayer());
        Exchange.goTo("/tenant/home?back=yes");
    }

    /** We may not let ourselves in any more. */
    public void withdrawConsent() {
        change.withdrawConsent(person.getWho().tenancyId(), sayer());
        Exchange.goTo("/tenant/away-told");
    }

    private AbsenceSayer sayer() {
        return person.sayer();
    }

    public @Nullable HomeAbsence getAbsence() {
        return absence;
    }

    private HomeAbsence told() {
        return Objects.requireNonNull(absence);
    }

    public String getSentence() {
        return awayWords.sentence(told(), person.getWho());
    }

    public List<Appointment> getVisits() {
        return visits;
    }

    public boolean changeable(Appointment visit) {
        return rules.isChangeableByTenant(visit);
    }

    public String getLast() {
        LocalDate last = told().span().last();
        return last == null ? words.of("tenant_away_told.last.unknown") : dates.dayAndYear(last);
    }

    /** What else was told; to others of the tenancy only how we get in: that we may come in is theirs to know, and to take back. */
    public List<Row> getRows() {
        List<Row> rows = new ArrayList<>();
        boolean isTheirs = told().isSaidBy(person.getWho().personId());
        AbsenceDetails details = told().details();
        rows.add(row("let_in", isTheirs ? lettingIn(details.lettingIn()) : kind(details.lettingIn())));
        if (details.lettingIn() instanceof LettingIn.Consent consent && consent.conditions() != null) {
            rows.add(row("conditions", consent.conditions()));
        }
        if (isTheirs) {
            rows.addAll(personal(details));
        }
        return rows;
    }

    private List<Row> personal(AbsenceDetails details) {
        List<Row> rows = new ArrayList<>();
        TemporaryAddress staying = details.staying();
        if (staying != null) {
            List<String> lines = new ArrayList<>(staying.lines());
            if (staying.postcode() != null) {
                lines.add(staying.postcode());
            }
            rows.add(new Row(words.of("tenant_away_told.staying"), lines));
        }
        if (details.reason() != null) {
            rows.add(row("reason", words.of("away.reason." + details.reason())));
        }
        return rows;
    }

    private String lettingIn(LettingIn lettingIn) {
        return lettingIn instanceof LettingIn.KeyHolder holder
                ? words.of("tenant_away_told.holder", holder.name(), PhoneNumbers.asWritten(holder.phone()))
                : kind(lettingIn);
    }

    private String kind(LettingIn lettingIn) {
        return words.of("tenant_away_told.let_in." + lettingIn.kind());
    }

    private Row row(String name, String answer) {
        return new Row(words.of("tenant_away_told." + name), List.of(answer));
    }

    /** The name of who holds keys and does not know yet that we may ring; empty where there is nobody to tell. */
    public String getUntold() {
        return told().isSaidBy(person.getWho().personId())
                        && told().lettingIn() instanceof LettingIn.KeyHolder holder
                        && !holder.told()
                ? holder.name()
                : "";
    }

    public boolean isConsent() {
        return absence != null && absence.lettingIn().kind() == LettingIn.Kind.CONSENT;
    }

    public boolean isBegun() {
        return absence != null && !absence.span().first().isAfter(dates.dateOf(clock.instant()));
    }
}
