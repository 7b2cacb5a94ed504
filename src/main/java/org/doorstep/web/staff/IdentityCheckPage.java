package org.doorstep.web.staff;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.Keys;
import org.doorstep.account.Callers;
import org.doorstep.account.IdentityCheck;
import org.doorstep.account.IdentityChecks;
import org.doorstep.account.IdentityQuestion;
import org.doorstep.tenancy.TenancyMember;
import org.doorstep.web.Choice;
import org.doorstep.web.Exchange;
import org.doorstep.web.Problems;
import org.doorstep.web.Words;

/** staff/identity-check: the questions, what we hold, and whether the caller knew it. The answers themselves are written nowhere. */
@Named
@RequestScoped
public class IdentityCheckPage {

    /**
     * One question.
     *
     * @param name of its field
     * @param held what we hold
     */
    public record Asked(String name, String words, String held, List<Choice> choices) {}

    private static final String RIGHT = "right";
    private static final String WRONG = "wrong";
    private static final String NOT_ASKED = "not-asked";

    @Inject
    CurrentStaff staff;

    @Inject
    Problems problems;

    @Inject
    Words words;

    @Inject
    Callers callers;

    @Inject
    IdentityChecks checks;

    @Inject
    IdentityAnswers answers;

    private Optional<TenancyMember> member = Optional.empty();
    private List<Asked> questions = List.of();
    private String reason = "";

    @PostConstruct
    void find() {
        member = callers.findAgain(getRent(), getRef());
        questions = member.stream()
                .flatMap(who -> checks.questions().stream().map(question -> asked(question, who)))
                .filter(asked -> !asked.held().isEmpty())
                .toList();
    }

    /** Runs before the page is drawn. */
    public void load() {
        if (member.isEmpty()) {
            Exchange.notFound();
        }
    }

    /** Records what came of it, and goes on where it was enough. */
    public void record() {
        IdentityCheck.Said said = new IdentityCheck.Said(said(RIGHT), said(WRONG), reason.strip());
        if (said.answered().isEmpty() && said.missed().isEmpty()) {
            problems.add(firstField(), "staff_identity_check.none");
            return;
        }
        IdentityChecks.Result result = checks.record(getForm(), getRef(), said, staff.getWho());
        if (result instanceof IdentityChecks.Passed passed) {
            Exchange.goTo("/staff/new-contact?check=" + passed.reference());
        } else if (result instanceof IdentityChecks.NotPassed) {
            Exchange.goTo("/staff/recovery?failed=yes");
        } else if (result == IdentityChecks.Refused.UNKNOWN) {
            Exchange.notFound();
        } else {
            problems.add(
                    result == IdentityChecks.Refused.REASON_MISSING ? "reason" : firstField(),
                    "staff_identity_check." + result);
        }
    }

    private Set<IdentityQuestion> said(String how) {
        return checks.questions().stream()
                .filter(question -> Exchange.asked(field(question)).equals(how))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(IdentityQuestion.class)));
    }

    private Asked asked(IdentityQuestion question, TenancyMember who) {
        String field = field(question);
        String said = Exchange.asked(field);
        List<Choice> choices = Stream.of(NOT_ASKED, RIGHT, WRONG)
                .map(code -> new Choice(
                        code,
                        words.of("staff_identity_check." + code),
                        "",
                        code.equals(said.isEmpty() ? NOT_ASKED : said)))
                .toList();
        return new Asked(field, words.of("staff_identity_question." + question), answers.of(question, who), choices);
    }

    private String firstField() {
        return questions.get(0).name() + "-" + NOT_ASKED;
    }

    private static String field(IdentityQuestion question) {
        return "q-" + question.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The key of what to do instead, where this colleague cannot check this person now; empty where they can. */
    public String getRefused() {
        return member.flatMap(who -> checks.findRefusal(who.person(), staff.getWho()))
                .map(refused -> "staff_identity_check." + refused)
                .orElse("");
    }

    public boolean isThere() {
        return member.isPresent();
    }

    /** Whether a safety mark stands: a reason is asked for. */
    public boolean isCareful() {
        return member.filter(who -> who.person().isFlagged()).isPresent();
    }

    public List<Asked> getQuestions() {
        return questions;
    }

    public String getRef() {
        return Exchange.asked("ref");
    }

    public String getRent() {
        return Exchange.asked("rent");
    }

    /** A token of this form. */
    public String getForm() {
        String sent = Exchange.asked("form");
        return sent.isEmpty() ? Keys.randomToken() : sent;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
