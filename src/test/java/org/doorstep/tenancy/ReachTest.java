package org.doorstep.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.doorstep.audit.Changes;
import org.doorstep.messaging.MessageKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReachTest {

    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");
    private static final String MOBILE = "+447700900123";
    private static final String SECOND = "+447700900124";
    private static final String EMAIL = "sian@example.org";

    private final Person sian = new Person("P1");

    @BeforeEach
    void has_two_mobiles_and_an_email() {
        sian.describe("Siân Jones", null, LocalDate.of(1980, 5, 6), new Changes());
        sian.add(ContactPoint.fromHousingSystem(ContactKind.EMAIL, EMAIL, 3));
        sian.add(ContactPoint.fromHousingSystem(ContactKind.MOBILE, SECOND, 2));
        sian.add(ContactPoint.fromHousingSystem(ContactKind.MOBILE, MOBILE, 1));
    }

    @Test
    void without_a_wish_the_landlords_order_counts() {
        assertThat(values()).containsExactly(MOBILE, SECOND, EMAIL);
    }

    @Test
    void the_channel_that_somebody_prefers_comes_first_and_the_others_stay_behind_it() {
        prefer(PreferredChannel.EMAIL);
        assertThat(values()).containsExactly(EMAIL, MOBILE, SECOND);

        prefer(PreferredChannel.TEXT);
        assertThat(values()).containsExactly(MOBILE, SECOND, EMAIL);
    }

    @Test
    void who_prefers_whatsapp_is_written_to_by_it_at_their_mobiles_alone() {
        prefer(PreferredChannel.WHATSAPP);
        assertThat(values()).containsExactly(MOBILE, SECOND, EMAIL);
        assertThat(kindsOfWords()).containsExactly(MessageKind.WHATSAPP, MessageKind.WHATSAPP, MessageKind.EMAIL);

        prefer(PreferredChannel.EMAIL);
        assertThat(kindsOfWords()).containsExactly(MessageKind.EMAIL, MessageKind.TEXT, MessageKind.TEXT);
    }

    private List<MessageKind> kindsOfWords() {
        return Reach.of(sian).inWriting().stream().map(sian.wishes()::writingTo).toList();
    }

    @ParameterizedTest
    @EnumSource(names = {"PHONE", "POST"})
    void who_prefers_calls_or_letters_is_still_reached_in_writing_in_the_landlords_order(PreferredChannel channel) {
        prefer(channel);

        assertThat(values()).containsExactly(MOBILE, SECOND, EMAIL);
    }

    @Test
    void what_is_unsafe_is_never_used_even_where_it_is_preferred() {
        prefer(PreferredChannel.EMAIL);
        the(ContactKind.EMAIL, EMAIL).unsafe();

        assertThat(values()).containsExactly(MOBILE, SECOND);
    }

    @Test
    void an_unsafe_address_is_not_used_by_another_spelling_or_under_another_kind() {
        the(ContactKind.EMAIL, EMAIL).unsafe();
        sian.add(ContactPoint.fromHousingSystem(ContactKind.EMAIL, "Sian@Example.org", 4));
        sian.add(ContactPoint.fromHousingSystem(ContactKind.LANDLINE, "+48 601 234 567", 5));
        the(ContactKind.LANDLINE, "+48601234567").unsafe();
        sian.add(ContactPoint.fromHousingSystem(ContactKind.MOBILE, "+48 601 234 567", 6));

        assertThat(values()).containsExactly(MOBILE, SECOND);
        assertThat(sian.isUnsafeAt("SIAN@example.org")).isTrue();
        assertThat(sian.isUnsafeAt("+48601234567")).isTrue();
    }

    @Test
    void a_landline_is_called_unless_it_is_unsafe_or_replaced() {
        sian.add(ContactPoint.fromHousingSystem(ContactKind.LANDLINE, "0191 498 0123", 4));
        sian.add(ContactPoint.fromHousingSystem(ContactKind.LANDLINE, "0191 498 0124", 5));
        assertThat(landline()).isEqualTo("+441914980123");

        the(ContactKind.LANDLINE, "+441914980123").unsafe();
        assertThat(landline()).isEqualTo("+441914980124");

        the(ContactKind.LANDLINE, "+441914980124").replaced(NOW);
        assertThat(Reach.of(sian).findLandline()).isEmpty();
    }

    private String landline() {
        return Reach.of(sian).findLandline().map(ContactPoint::value).orElse("");
    }

    @Test
    void what_was_replaced_or_cannot_be_is_not_used() {
        the(ContactKind.MOBILE, MOBILE).replaced(NOW);
        sian.add(ContactPoint.fromHousingSystem(ContactKind.MOBILE, "ring daughter", 0));

        assertThat(values()).containsExactly(SECOND, EMAIL);
    }

    @Test
    void what_works_no_more_is_not_used_until_it_works_again() {
        ContactPoint mobile = the(ContactKind.MOBILE, MOBILE);
        mobile.broken(NOW);
        assertThat(values()).containsExactly(SECOND, EMAIL);

        mobile.mended();
        assertThat(values()).containsExactly(MOBILE, SECOND, EMAIL);
    }

    @Test
    void neither_landline_nor_post_nor_a_number_from_abroad_takes_words() {
        sian.add(ContactPoint.fromHousingSystem(ContactKind.LANDLINE, "0191 498 0123", 0));
        sian.add(ContactPoint.fromHousingSystem(ContactKind.POST, "14 Marsden Close", 0));
        sian.add(ContactPoint.fromHousingSystem(ContactKind.MOBILE, "+48 601 234 567", 0));

        assertThat(values()).containsExactly(MOBILE, SECOND, EMAIL);
    }

    @Test
    void a_contact_that_was_claimed_is_found_only_where_it_may_be_used() {
        assertThat(Reach.of(sian).findThe(ContactKind.EMAIL, "SIAN@example.org"))
                .map(ContactPoint::value)
                .contains(EMAIL);
        assertThat(Reach.of(sian).findThe(ContactKind.MOBILE, "+447700900999")).isEmpty();

        the(ContactKind.EMAIL, EMAIL).unsafe();
        assertThat(Reach.of(sian).findThe(ContactKind.EMAIL, EMAIL)).isEmpty();
    }

    private void prefer(@Nullable PreferredChannel channel) {
        sian.wish(new Wishes(channel, null, null, false, false, false, false), new Changes(), NOW);
    }

    private ContactPoint the(ContactKind kind, String value) {
        return sian.findContactPoint(kind, value).orElseThrow();
    }

    private List<String> values() {
        return Reach.of(sian).inWriting().stream().map(ContactPoint::value).toList();
    }
}
