package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.inside.Estate.home;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.doorstep.tenancy.ContactSource;
import org.junit.jupiter.api.Test;

/** What a line of the trail says (safeguard 19). That none is ever changed is tried in {@link GrantTests}. */
interface TrailTests {

    @Test
    default void a_line_says_who_for_whom_what_it_was_what_it_became_and_when_in_utc() {
        Home home = home();
        String old = home.mobile().substring(home.mobile().length() - 3);

        People.replaceMobile(home, "07700 900876", ContactSource.ADVISER);

        Map<String, Object> line = Sql.rows(
                        "SELECT happened_at, actor, way, about, for_whom, was, became FROM audit_trail"
                                + " WHERE action = 'contact.replace' AND for_whom = ?",
                        home.person())
                .get(0);
        assertThat(line)
                .containsEntry("actor", People.ADVISER.name())
                .containsEntry("way", People.ADVISER.way().name())
                .containsEntry("about", home.person())
                .containsEntry("for_whom", home.person());
        assertThat(line.get("was")).asString().contains("…" + old).doesNotContain("876");
        assertThat(line.get("became")).asString().contains("…876").doesNotContain(old);
        // As it stands in the column: these tests run in a zone of their own on purpose, hours from UTC.
        LocalDateTime kept = LocalDateTime.parse(Sql.text(
                "SELECT DATE_FORMAT(happened_at, '%Y-%m-%dT%H:%i:%s') FROM audit_trail WHERE action = 'contact.replace' AND for_whom = ?",
                home.person()));
        assertThat(Duration.between(kept, LocalDateTime.ofInstant(Estate.now(), ZoneOffset.UTC))
                        .abs())
                .isLessThan(Duration.ofMinutes(5));
    }
}
