package org.doorstep.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.settings.LandlordBuilder.aLandlord;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.doorstep.account.Invitations.Invited;
import org.doorstep.messaging.letter.Letter;
import org.junit.jupiter.api.Test;

class InvitationLetterTest {

    private final InvitationLetter writing = new InvitationLetter(
            Clock.fixed(Instant.parse("2026-11-27T12:00:00Z"), ZoneOffset.UTC),
            aLandlord().at("https://visits.northtown.example/").build(),
            aLandlord().dates());

    @Test
    void it_shows_how_the_name_is_held_and_where_to_sign_up() {
        Letter letter = writing.write(new Invited("P1", "Siân Llewellyn", List.of("14 Marsden Close"), "NE28 9QT"));

        assertThat(letter.to()).containsExactly("Siân Llewellyn", "14 Marsden Close", "NE28 9QT");
        assertThat(letter.parts())
                .contains(
                        new Letter.Words("We hold your name as: Siân Llewellyn"),
                        new Letter.Link("https://visits.northtown.example/signin/create-account"));
    }

    @Test
    void a_name_cannot_turn_the_letter_around() {
        Letter letter = writing.write(new Invited("P1", "Siân\u202E nylleW\n{phone}", List.of("1 Test"), "NE1"));

        assertThat(letter.to().get(0)).isEqualTo("Siân nylleW {phone}");
    }
}
