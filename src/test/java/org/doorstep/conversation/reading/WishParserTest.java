package org.doorstep.conversation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On Monday 11 January 2027, of a visit on the Tuesday, 10:30am to 11am. */
class WishParserTest {

    private static final LocalDateTime NOW = LocalDateTime.parse("2027-01-11T10:00");

    @ParameterizedTest
    @CsvSource({
        "thursday fortnight, 2027-01-28",
        "put it back a week, 2027-01-19",
        "first of the month, 2027-02-01",
        "beginning of feb please, 2027-02-01..2027-02-07",
        "end of feb, 2027-02-22..2027-02-28",
        "can it wait until february, 2027-02-01..2027-02-28",
        "march would be better, 2027-03-01..2027-03-31",
        "mon tue or wed next week, 2027-01-18 2027-01-19 2027-01-20",
        "in half term mon to weds, 2027-02-15..2027-02-17",
        "sat to tues, 2027-01-16..2027-01-19",
        "later on in the week, 2027-01-13..2027-01-17",
        "this side of the weekend, 2027-01-11..2027-01-15",
        "only weds, weekday:WED",
        "the fourth plumber so thursday, 2027-01-14"
    })
    void days_are_read_as_people_name_them(String text, String wish) {
        assertThat(wish(Sent.REMINDER, text)).isEqualTo(wish);
    }

    @ParameterizedTest
    @CsvSource({
        "saturday afternoon not morning, 2027-01-16 PM",
        "need it am not pm, AM",
        "thursday am in all day, 2027-01-14",
        "last job of the day, PM",
        "about 2, >=14:00 <=15:00",
        "call after 7, >=19:00",
        "nobody in till gone two, >=14:00",
        "carer comes 10 to 11 so needs to be after, >=11:00",
        "an hour later please, 2027-01-12 >=11:30 <=12:30",
        "could it be 8am instead of 10.30, >=08:00 <=09:00"
    })
    void times_of_day_are_read_as_people_say_them(String text, String wish) {
        assertThat(wish(Sent.REMINDER, text)).isEqualTo(wish);
    }

    @ParameterizedTest
    @CsvSource({
        "cant do tomorrow soz, not:2027-01-12",
        "tues doesnt work thurs does, 2027-01-14 not:2027-01-12",
        "not that day, not:2027-01-12",
        "any weekday, not:weekday:SAT not:weekday:SUN",
        "weekends only i work mon to fri, weekday:SAT weekday:SUN",
        "after the weekend, not:2027-01-11..2027-01-17",
        "thurs onwards, not:2027-01-11..2027-01-13",
        "any afternoon next week bar tuesday, 2027-01-18..2027-01-24 PM not:2027-01-19"
    })
    void what_does_not_suit_is_kept_apart(String text, String wish) {
        assertThat(wish(Sent.REMINDER, text)).isEqualTo(wish);
    }

    @ParameterizedTest
    @CsvSource({
        "anything before thursday, 2027-01-11..2027-01-13 SOONER",
        "dont you have sunday, 2027-01-17",
        "away all 3 days, not:2027-01-14..2027-01-16"
    })
    void an_offer_is_answered_with_other_times(String text, String wish) {
        assertThat(wish(Sent.OFFER, text)).isEqualTo(wish);
    }

    @ParameterizedTest
    @CsvSource({
        "jummay ke baad koi bhi din, not:2027-01-11..2027-01-15",
        "joia viitoare dimineata, 2027-01-21 AM",
        "unrhyw brynhawn ar ol yr 20fed, PM not:2027-01-11..2027-01-20"
    })
    void other_languages_say_after_in_their_own_place(String text, String wish) {
        assertThat(wish(Sent.AFTER_NO, text)).isEqualTo(wish);
    }

    private static String wish(Sent sent, String text) {
        return WishParser.wish(PlainTimes.english(ReplyText.normal(text)), LabelledReply.asked(sent, NOW))
                .toString();
    }
}
