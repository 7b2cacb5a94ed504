package org.doorstep.web.tenant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doorstep.account.SignedInPerson;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.AbsenceChange;
import org.doorstep.tenancy.AbsenceDetails;
import org.doorstep.tenancy.AbsenceReason;
import org.doorstep.tenancy.AbsenceResult;
import org.doorstep.tenancy.AbsenceSpan;
import org.doorstep.tenancy.HomeAbsence;
import org.doorstep.tenancy.HomeAbsences;
import org.doorstep.tenancy.LettingIn;
import org.doorstep.web.Choice;
import org.doorstep.web.CurrentPerson;
import org.doorstep.web.DateFields;
import org.doorstep.web.Exchange;
import org.doorstep.web.Problems;
import org.doorstep.web.Words;

/** tenant/away: when nobody is at home, and who can let us in. What stands already is there to be changed. */
@Named
@RequestScoped
public class AwayPage {

    @Inject
    Clock clock;

    @Inject
    CurrentPerson person;

    @Inject
    PlainDates dates;

    @Inject
    Words words;

    @Inject
    Problems problems;

    @Inject
    HomeAbsences absences;

    @Inject
    AbsenceChange change;

    private final AwayForm form = new AwayForm();

    /** Shows what was told before; of what somebody else told, the dates alone. */
    public void load() {
        if (!Exchange.isForm()) {
            SignedInPerson who = person.getWho();
            absences.find(who.tenancyId()).ifPresent(told -> show(told, who));
        }
    }

    private void show(HomeAbsence told, SignedInPerson who) {
        if (told.isSaidBy(who.personId())) {
            form.show(told.details());
        } else {
            form.show(told.span());
        }
    }

    /** Tells it, and goes on to what stands now. */
    public void tell() {
        AwayForm.CHOSEN.forEach(field -> form.typed().put(field, Exchange.asked(field)));
        Optional<AbsenceDetails> said = form.read(problems);
        if (said.isEmpty()) {
            return;
        }
        SignedInPerson who = person.getWho();
        AbsenceResult result = change.say(who.tenancyId(), said.get(), person.sayer());
        if (result instanceof AbsenceResult.WrongDates wrong) {
            AbsenceSpan.Problem problem = wrong.problem();
            problems.add(problem.isAboutFirst() ? "first-day" : "last-day", "tenant_away.problem." + problem);
        } else if (result instanceof AbsenceResult.Told) {
            Exchange.goTo("/tenant/away-told");
        } else {
            Exchange.notFound();
        }
    }

    public Map<String, String> getTyped() {
        return form.typed();
    }

    public boolean ticked(String box) {
        return !form.get(box).isEmpty();
    }

    public List<Choice> getLetIn() {
        return Arrays.stream(LettingIn.Kind.values())
                .map(kind -> choice(
                        "let-in",
                        kind.name(),
                        "tenant_away.let_in." + kind,
                        words.of("tenant_away.let_in." + kind + ".about")))
                .toList();
    }

    public List<Choice> getReasons() {
        return Arrays.stream(AbsenceReason.values())
                .map(reason -> choice("reason", reason.name(), "away.reason." + reason, ""))
                .toList();
    }

    private Choice choice(String field, String code, String nameKey, String about) {
        return new Choice(code, words.of(nameKey), about, form.get(field).equals(code));
    }

    /** "30 12 2026": a date as it is typed, not long from now. */
    public String getExample() {
        return DateFields.example(dates.dateOf(clock.instant()).plusWeeks(1));
    }
}
