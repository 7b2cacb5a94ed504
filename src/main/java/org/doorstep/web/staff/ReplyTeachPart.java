package org.doorstep.web.staff;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.doorstep.conversation.Exchanges;
import org.doorstep.conversation.Lesson;
import org.doorstep.conversation.TaughtReplies;
import org.doorstep.conversation.TaughtReplies.Taught;
import org.doorstep.conversation.Teaching;
import org.doorstep.conversation.reading.Intent;
import org.doorstep.conversation.reading.Sent;
import org.doorstep.conversation.reading.TaughtReply;
import org.doorstep.web.Choice;
import org.doorstep.web.Exchange;
import org.doorstep.web.Problems;
import org.doorstep.web.Words;

/** The part of staff/reply that says what it meant, for the reader's tests. */
@Named
@RequestScoped
public class ReplyTeachPart {

    private static final int LOOKED_BACK = 10;

    @Inject
    CurrentStaff staff;

    @Inject
    ReplyPage page;

    @Inject
    Problems problems;

    @Inject
    Words words;

    @Inject
    ReplyWords replyWords;

    @Inject
    Exchanges exchanges;

    @Inject
    TaughtReplies taughtReplies;

    @Inject
    Teaching teaching;

    private Optional<Taught> taught = Optional.empty();
    private String example = "";
    private String note = "";

    /** What was taught before, or the words as they came, to be made nobody's. */
    @PostConstruct
    void read() {
        if (page.shows("teach")) {
            taught = taughtReplies.find(page.reference(), staff.getWho());
            example =
                    taught.map(each -> each.reply().words()).orElse(page.there().words());
            note = taught.map(each -> each.reply().note()).orElse("");
        }
    }

    /** Keeps it as an example. */
    public void teach() {
        Optional<Intent> first = intent("meant");
        Optional<Sent> context = sent(Exchange.asked("context"));
        if (first.isEmpty()) {
            problems.add("meant", "staff_reply.meant.empty");
        }
        if (context.isEmpty()) {
            problems.add("context", "staff_reply.context.empty");
        }
        if (!problems.isAny()) {
            teach(new Lesson(new TaughtReply(
                    context.orElseThrow(),
                    example,
                    Stream.concat(first.stream(), intent("also").stream())
                            .distinct()
                            .toList(),
                    String.join(" ", wishes()),
                    language(),
                    note)));
        }
    }

    private void teach(Lesson lesson) {
        switch (teaching.teach(page.reference(), lesson, staff.getWho())) {
            case DONE -> Exchange.goTo(page.partAddress(ReplyPage.Part.TEACH) + "&done=reply_taught");
            case UNFIT -> problems.add("example", "staff_reply.example.unfit");
            case TELLS_WHOSE -> problems.add("example", "staff_reply.example.whose");
            case UNKNOWN -> Exchange.notFound();
        }
    }

    /** It was not meant so. */
    public void takeBack() {
        page.then(teaching.takeBack(page.reference(), staff.getWho()), "reply_untaught");
    }

    public boolean isTaught() {
        return taught.isPresent();
    }

    /** "Taught by Anna Bell, Friday 27 November, 10:05am". */
    public String getTaughtBy() {
        return taught.map(each ->
                        words.of("staff_reply.taught", replyWords.name(each.by()), replyWords.moment(each.at())))
                .orElse("");
    }

    public List<Choice> getContexts() {
        String chosen = Exchange.isForm()
                ? Exchange.asked("context")
                : taught.map(each -> each.reply().context())
                        .orElseGet(this::sentLast)
                        .name();
        return Arrays.stream(Sent.values())
                .map(each -> new Choice(
                        each.name(),
                        words.of("staff_reply.context." + each),
                        "",
                        each.name().equals(chosen)))
                .toList();
    }

    /** What we wrote last before it. */
    private Sent sentLast() {
        if (!page.there().whose().isKnown()) {
            return Sent.NONE;
        }
        return exchanges.ofNumber(page.there().sender(), 0, LOOKED_BACK).stream()
                .filter(each ->
                        !each.isTheirs() && each.at().isBefore(page.there().receivedAt()))
                .findFirst()
                .flatMap(each -> sent(each.purpose()))
                .orElse(Sent.NONE);
    }

    public List<Choice> getMeanings() {
        return meanings("meant", 0);
    }

    public List<Choice> getAlso() {
        return meanings("also", 1);
    }

    private List<Choice> meanings(String field, int place) {
        String chosen = Exchange.isForm()
                ? Exchange.asked(field)
                : taught.filter(each -> each.reply().intents().size() > place)
                        .map(each -> each.reply().intents().get(place).name())
                        .orElse("");
        return Arrays.stream(Intent.values())
                .map(each -> new Choice(
                        each.name(), replyWords.meaning(each), "", each.name().equals(chosen)))
                .toList();
    }

    public List<Choice> getWishes() {
        List<String> chosen = Exchange.isForm()
                ? wishes()
                : taught.map(each -> List.of(each.reply().wish().split(" ", -1)))
                        .orElse(List.of());
        return Stream.of(
                        "weekday:MON",
                        "weekday:TUE",
                        "weekday:WED",
                        "weekday:THU",
                        "weekday:FRI",
                        "weekday:SAT",
                        "weekday:SUN",
                        "AM",
                        "PM",
                        "EVENING",
                        "SCHOOL",
                        "SOONER")
                .map(each -> new Choice(
                        each, words.of("staff_reply.wish." + each.replace(':', '.')), "", chosen.contains(each)))
                .toList();
    }

    public List<Choice> getLanguages() {
        String chosen = Exchange.isForm()
                ? language()
                : taught.map(each -> each.reply().language()).orElse("en");
        return Lesson.languages().stream()
                .map(each -> new Choice(each, words.of("staff_reply.language." + each), "", each.equals(chosen)))
                .toList();
    }

    private static List<String> wishes() {
        return Exchange.askedAll("wish").stream()
                .filter(TaughtReply::isWish)
                .distinct()
                .toList();
    }

    private static String language() {
        return Lesson.languages().stream()
                .filter(each -> each.equals(Exchange.asked("language")))
                .findFirst()
                .orElse("en");
    }

    private static Optional<Intent> intent(String field) {
        return Arrays.stream(Intent.values())
                .filter(each -> each.name().equals(Exchange.asked(field)))
                .findFirst();
    }

    private static Optional<Sent> sent(String name) {
        return Arrays.stream(Sent.values())
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    public String getExample() {
        return example;
    }

    public void setExample(String example) {
        this.example = example;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
