package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.doorstep.account.ApiKeys;
import org.doorstep.account.ApiScope;
import org.doorstep.account.OpenKey;
import org.doorstep.account.OpenKeys;
import org.doorstep.audit.Author;
import org.junit.jupiter.api.Test;

/** Keys of other systems, as calls come with them. */
interface OpenKeysTests {

    @Test
    default void a_key_is_known_with_what_it_may_do() {
        String name = "Works system " + UUID.randomUUID();
        String key = make(name, ApiScope.READ);

        OpenKey found = Beans.the(OpenKeys.class).find(key).orElseThrow();

        assertThat(found.name()).isEqualTo(name);
        assertThat(found.may(ApiScope.READ)).isTrue();
        assertThat(found.may(ApiScope.BOOK)).isFalse();
        assertThat(found.callsPerSecond()).isNull();
        assertThat(Beans.the(OpenKeys.class).find(key + "x")).isEmpty();
    }

    @Test
    default void a_key_that_was_found_a_moment_ago_opens_nothing_once_it_is_ended() {
        String key = make("Ended " + UUID.randomUUID(), ApiScope.BOOK);
        long number = Beans.the(OpenKeys.class).find(key).orElseThrow().id();

        assertThat(Beans.the(ApiKeys.class).end(number, Author.SYSTEM)).isTrue();

        assertThat(Beans.the(OpenKeys.class).find(key)).isEmpty();
    }

    @Test
    default void a_busy_key_is_looked_up_once_and_its_use_written_down_once() {
        String key = make("Busy " + UUID.randomUUID(), ApiScope.READ);

        List<String> sent = StatementCount.during(() -> {
            for (int i = 0; i < 50; i++) {
                Beans.the(OpenKeys.class).find(key);
            }
        });

        assertThat(sent)
                .hasSizeLessThan(10)
                .filteredOn(statement -> statement.startsWith("UPDATE api_key"))
                .hasSize(1);
    }

    private static String make(String name, ApiScope scope) {
        return Beans.the(ApiKeys.class).make(name, EnumSet.of(scope), Author.SYSTEM);
    }
}
