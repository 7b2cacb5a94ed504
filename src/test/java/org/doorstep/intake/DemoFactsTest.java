package org.doorstep.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.doorstep.account.Role;
import org.doorstep.run.DemoFacts;
import org.junit.jupiter.api.Test;

/** What the local run prints is what is made at the start. The estate's own facts are in its files' tests. */
class DemoFactsTest {

    @Test
    void the_key_is_the_one_that_is_made() {
        assertThat(DemoEstate.API_KEY).isEqualTo(DemoFacts.API_KEY);
    }

    @Test
    void there_is_a_member_of_staff_for_each_role_as_printed() {
        assertThat(DemoStaff.MEMBERS).extracting(DemoStaff.Member::role).containsExactlyInAnyOrder(Role.values());
        assertThat(DemoStaff.MEMBERS)
                .extracting(DemoStaff.Member::email)
                .containsExactly(Stream.of("adviser", "planner", "access", "operative", "manager", "admin")
                        .map(name -> name + "@" + DemoFacts.STAFF_DOMAIN)
                        .toArray(String[]::new));
        assertThat(DemoStaff.PASSWORD).isEqualTo(DemoFacts.STAFF_PASSWORD);
    }
}
