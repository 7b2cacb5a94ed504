package org.doorstep.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Nobody learns from the sign-in whether somebody lives somewhere. */
class SameAnswerE2E {

    @RegisterExtension
    final Journey journey = new Journey();

    @Test
    void details_that_match_and_details_that_do_not_are_answered_alike() {
        Household home = Northtown.newHousehold();
        Tenant tenant = journey.tenant(home);
        Tenant whoGuessesTheDate = journey.tenant(home.butBornOn(home.born().plusDays(1)), Look.DESKTOP);
        Tenant whoGuessesTheAccount = journey.tenant(home.butWithAccount("99 9999 9"), Look.DESKTOP);

        List<String> answers = Stream.of(tenant, whoGuessesTheDate, whoGuessesTheAccount)
                .map(SameAnswerE2E::answerToDetails)
                .toList();
        List<String> wrongCodes = Stream.of(tenant, whoGuessesTheDate, whoGuessesTheAccount)
                .map(SameAnswerE2E::answerToWrongCode)
                .toList();

        assertThat(answers.get(0)).contains("If those details match ours, we have sent a code");
        assertThat(answers).containsOnly(answers.get(0));
        assertThat(wrongCodes.get(0)).contains("That code is not right");
        assertThat(wrongCodes).containsOnly(wrongCodes.get(0));
        assertThat(tenant.phone().newCode()).matches("\\d{6}");
        assertThat(Records.count(
                        "SELECT COUNT(*) FROM outbox_message WHERE purpose = 'CODE' AND recipient = ?",
                        "+44" + home.mobile().replace(" ", "").substring(1)))
                .as("codes sent to the tenant")
                .isEqualTo(1);
    }

    @Test
    void too_many_tries_are_answered_as_the_first_one() {
        Household home = Northtown.newHousehold();
        Tenant tenant = journey.tenant(home);
        String first = answerToDetails(tenant);

        for (int again = 2; again <= 6; again++) {
            assertThat(answerToDetails(tenant)).as("try " + again).isEqualTo(first);
        }

        assertThat(Records.count(
                        "SELECT COUNT(*) FROM outbox_message WHERE purpose = 'CODE' AND recipient = ?",
                        "+44" + home.mobile().replace(" ", "").substring(1)))
                .as("codes sent in an hour")
                .isEqualTo(5);
    }

    private static String answerToDetails(Tenant tenant) {
        tenant.goesTo("/signin/with-details");
        tenant.givesDetails();
        assertThat(tenant.status()).isEqualTo(200);
        assertThat(tenant.page().context().cookies())
                .extracting(cookie -> cookie.name)
                .containsExactly("doorstep-code");
        return tenant.path() + withoutState(tenant);
    }

    private static String answerToWrongCode(Tenant tenant) {
        tenant.givesCode("000000");
        return tenant.path() + withoutState(tenant);
    }

    private static String withoutState(Tenant tenant) {
        return tenant.page().content().replaceAll("(name=\"jakarta.faces.ViewState\"[^>]*value=\")[^\"]*", "$1");
    }
}
