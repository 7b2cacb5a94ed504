package org.doorstep.conversation.replying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.doorstep.booking.EarlierAnswering.Waiting;
import org.doorstep.schedule.ArrivalWindow;
import org.doorstep.settings.PlainDates;

/** How choices are said in a text, one a line, as short as can be. */
@ApplicationScoped
class SlotWords {

    @Inject
    PlainDates dates;

    protected SlotWords() {}

    SlotWords(PlainDates dates) {
        this.dates = dates;
    }

    /** "1, 2 or 3". */
    String digits(int count) {
        String all = IntStream.rangeClosed(1, count).mapToObj(String::valueOf).collect(Collectors.joining(", "));
        return all.replaceAll(", (\\d)$", " or $1");
    }

    /** "1 = Wed 30 Dec 10:30am-11am", a line each. */
    String lines(List<ArrivalWindow> windows) {
        return numbered(
                windows,
                window -> dates.shortDay(window.earliest()) + " " + dates.time(window.earliest()) + "-"
                        + dates.time(window.latest()));
    }

    /** "1 = Wed 30 Dec 10:30am", a line each: when a visit is, and nothing of what for. */
    String starts(List<ArrivalWindow> windows) {
        return numbered(windows, window -> dates.shortDay(window.earliest()) + " " + dates.time(window.earliest()));
    }

    /** "1 = Wed 30 Dec 10:30am, not Thu 31 Dec", a line each: the sooner time, and the day of the visit in whose place it would be. */
    String sooner(List<Waiting> free) {
        return numbered(
                free,
                each -> dates.shortDay(each.sooner().earliest()) + " "
                        + dates.time(each.sooner().earliest()) + ", not "
                        + dates.shortDay(each.visit().window().earliest()));
    }

    private static <T> String numbered(List<T> choices, Function<T, String> words) {
        return IntStream.range(0, choices.size())
                .mapToObj(i -> (i + 1) + " = " + words.apply(choices.get(i)))
                .collect(Collectors.joining("\n"));
    }
}
