package org.doorstep.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.doorstep.journey.Guesser.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Safeguard 3, timed: whoever measures how long an answer takes does not learn whether details matched. Behind {@code mvn -Ptiming verify},
 * for it wants the machine to itself; {@code mvn verify} holds what is done for each instead.
 */
class SameTimeCheck {

    private static final int ROUNDS = Integer.getInteger("timing.rounds", 300);
    private static final int WARM_UP = 40;

    /** How often the slower of two answers may be the one that matched, beside half of the times, before it tells something. */
    private static final double TELLING = 0.1;

    @RegisterExtension
    final Journey journey = new Journey();

    private final Random chance = new Random(20261127);
    private int asked;

    @Test
    void how_long_an_answer_takes_does_not_tell_whether_details_matched() {
        Household home = Northtown.newHousehold();
        Tenant tenant = journey.tenant(home);
        tenant.goesTo("/signin/with-details");
        Map<String, String> blank = Form.of(tenant.page(), "Send me a code").fields();
        String cookies = Form.cookies(tenant.page());
        Map<String, String> match = filled(blank, home.rentAccount(), home.born());
        Map<String, String> wrongDate =
                filled(blank, home.rentAccount(), home.born().plusDays(1));
        Map<String, String> wrongAccount = filled(blank, "99 9999 9", home.born());
        List<Map<String, String>> forms = new ArrayList<>(List.of(match, wrongDate, wrongAccount));
        Map<Map<String, String>, List<Long>> took = new HashMap<>();

        for (int round = -WARM_UP; round < ROUNDS; round++) {
            Collections.shuffle(forms, chance);
            // As if each came after an hour: five tries an hour are answered alike without being sent, and that is not
            // what is timed.
            Records.change("UPDATE sign_in_attempt SET asked_at = asked_at - INTERVAL 2 HOUR");
            for (Map<String, String> form : forms) {
                long nanos = answered(form, cookies);
                if (round >= 0) {
                    took.computeIfAbsent(form, any -> new ArrayList<>()).add(nanos);
                }
            }
        }

        double ofDate = slower(took.get(match), took.get(wrongDate));
        double ofAccount = slower(took.get(match), took.get(wrongAccount));
        System.out.printf(
                Locale.UK,
                "%d answers of each kind: the one that matched was the slower in %.0f %% beside a wrong date, in %.0f %% beside a wrong account%n",
                ROUNDS,
                100 * ofDate,
                100 * ofAccount);
        assertThat(ofDate).as("match beside a wrong date").isBetween(0.5 - TELLING, 0.5 + TELLING);
        assertThat(ofAccount).as("match beside a wrong account").isBetween(0.5 - TELLING, 0.5 + TELLING);
    }

    /** Each from an address of its own, so that nobody is asked to wait. */
    private long answered(Map<String, String> form, String cookies) {
        asked++;
        String address = "127." + (1 + asked / 40_000) + "." + (1 + asked / 200 % 200) + "." + (2 + asked % 200);
        long start = System.nanoTime();
        String answer = Guesser.send(address, form, cookies);
        long nanos = System.nanoTime() - start;
        assertThat(Guesser.read(answer)).as(answer).isEqualTo(Answer.ENTER_CODE);
        return nanos;
    }

    /** In what share of all pairs the first took longer: half where nothing can be told. */
    private static double slower(List<Long> some, List<Long> others) {
        long slower = some.stream()
                .mapToLong(one -> others.stream().filter(other -> one > other).count())
                .sum();
        return (double) slower / (some.size() * (long) others.size());
    }

    private static Map<String, String> filled(Map<String, String> blank, String account, LocalDate born) {
        Map<String, String> filled = new HashMap<>(blank);
        filled.put("rent", account);
        filled.put("born-day", String.valueOf(born.getDayOfMonth()));
        filled.put("born-month", String.valueOf(born.getMonthValue()));
        filled.put("born-year", String.valueOf(born.getYear()));
        return filled;
    }
}
