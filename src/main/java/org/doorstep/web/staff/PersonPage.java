package org.doorstep.web.staff;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.doorstep.account.PhonePasswords;
import org.doorstep.account.RecordOpening;
import org.doorstep.account.RecordOpening.Reason;
import org.doorstep.account.RecordOpenings;
import org.doorstep.account.RecordOpenings.Part;
import org.doorstep.booking.Appointment;
import org.doorstep.web.Choice;
import org.doorstep.web.Exchange;
import org.doorstep.web.Problems;
import org.doorstep.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * staff/person: first what everybody who picks up the phone must know, and no more; the rest a part at a time, once somebody said why. Each part
 * that is shown is in the trail.
 */
@Named
@RequestScoped
public class PersonPage {

    /** A part of the record. */
    public record PartLink(String address, String name, boolean current) {}

    @Inject
    CurrentStaff staff;

    @Inject
    Problems problems;

    @Inject
    Words texts;

    @Inject
    StaffWords staffWords;

    @Inject
    PersonAtFirst first;

    @Inject
    PhonePasswords passwords;

    @Inject
    RecordOpenings openings;

    @Inject
    PersonKinPart kin;

    private Optional<RecordOpening> opening = Optional.empty();
    private @Nullable Part shown;
    private String words = "";

    static String addressOf(String reference) {
        return "/staff/person?ref=" + Exchange.escaped(reference);
    }

    /** Before the form is read: which of its fields are there depends on what is open. */
    @PostConstruct
    void find() {
        if (first.find(getRef())) {
            opening = openings.find(getRef(), staff.author());
            Optional<Part> asked = Arrays.stream(Part.values())
                    .filter(part -> codeOf(part).equals(Exchange.asked("show")))
                    .findFirst();
            shown = asked.filter(part -> openings.look(getRef(), part, staff.author()))
                    .orElse(null);
            if (shown == Part.KIN) {
                opening.ifPresent(each -> kin.open(getRef(), each.reason().name()));
            }
        }
    }

    /** Who is not there is not found. */
    public void load() {
        if (!isThere()) {
            Exchange.notFound();
        }
    }

    /** Opens the record, for this person and this colleague. */
    public void openIt() {
        Optional<Reason> reason = Arrays.stream(Reason.values())
                .filter(each -> each.name().equals(Exchange.asked("reason")))
                .findFirst();
        if (reason.isEmpty()) {
            problems.add("reason-" + Reason.values()[0], "staff_person.reason.empty");
        }
        if (words.isBlank()) {
            problems.add("reason-words", "staff_person.words.empty");
        }
        if (!problems.isAny() && openings.open(getRef(), reason.orElseThrow(), words.strip(), staff.author())) {
            Exchange.goTo(addressOf(getRef()) + "&done=opened#more");
        }
    }

    public boolean isThere() {
        return first.isThere();
    }

    public String getName() {
        return first.name();
    }

    /** Somebody may be at risk; not why. */
    public boolean isFlagged() {
        return first.isFlagged();
    }

    public boolean isPassword() {
        return isThere() && passwords.isSet(getRef());
    }

    public List<String> getHomes() {
        return first.homes();
    }

    public String getBest() {
        return first.best();
    }

    public List<Appointment> getVisits() {
        return first.visits();
    }

    public boolean isOpen() {
        return opening.isPresent();
    }

    public String getOpenUntil() {
        return opening.map(each -> staffWords.time(each.endsAt())).orElse("");
    }

    /** Whether this part is to be shown; looked up, and written to the trail, before. */
    public boolean shows(String part) {
        return shown != null && codeOf(shown).equals(part);
    }

    public List<PartLink> getParts() {
        return Arrays.stream(Part.values())
                .map(part -> new PartLink(
                        partAddress(part), texts.of("staff_person.part." + codeOf(part)), shows(codeOf(part))))
                .toList();
    }

    String partAddress(Part part) {
        return addressOf(getRef()) + "&show=" + codeOf(part);
    }

    private static String codeOf(Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    public List<Choice> getReasons() {
        return Arrays.stream(Reason.values())
                .map(each -> new Choice(
                        each.name(),
                        texts.of("staff_person.reason." + each),
                        "",
                        Exchange.asked("reason").equals(each.name())))
                .toList();
    }

    public String getTextsAddress() {
        return TextsPage.addressOf(getRef());
    }

    public String getCheckAddress() {
        return "/staff/phone-password?ref=" + Exchange.escaped(getRef());
    }

    public String getRef() {
        return Exchange.asked("ref");
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
