package org.doorstep.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.doorstep.journey.Guesser.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Safeguard 3 under a flood of guesses from several addresses. Here 2,400 of them as fast as they go; with {@code -Dflood.guesses=10000
 * -Dflood.rate=500} as docs/performance.md says, where it prints how much slower somebody else signs in meanwhile.
 */
class FloodE2E {

    private static final int GUESSES = Integer.getInteger("flood.guesses", 2_400);
    private static final int PER_SECOND = Integer.getInteger("flood.rate", 0);
    private static final List<String> ADDRESSES = List.of("127.0.0.2", "127.0.0.3", "127.0.0.4", "127.0.0.5");
    private static final int SIGN_INS = 5;

    @RegisterExtension
    final Journey journey = new Journey();

    @Test
    void guesses_gain_nothing_raise_one_alarm_and_keep_nobody_out() throws InterruptedException {
        Tenant other = journey.tenant(Northtown.newHousehold());
        other.signsIn();
        List<Long> before = signIns(other);
        long codes = codesToPeople();
        long alarms = alarms();
        List<Guesser> guessers = guessers(Northtown.newHousehold());
        ExecutorService threads = Executors.newFixedThreadPool(guessers.size());
        guessers.forEach(threads::execute);
        threads.shutdown();

        Tenant trueTenant = journey.tenant(Northtown.newHousehold());
        trueTenant.signsIn();
        List<Long> during = signIns(other);
        assertThat(threads.awaitTermination(5, TimeUnit.MINUTES)).isTrue();

        assertThat(trueTenant.path()).as("the true tenant gets in meanwhile").isEqualTo("/tenant/home");
        assertThat(count(guessers, Answer.OTHER))
                .as("answers unlike those that everybody gets")
                .isZero();
        assertThat(count(guessers, Answer.WAIT)).as("guesses turned away").isGreaterThan(GUESSES / 3);
        assertThat(codesToPeople() - codes)
                .as("codes sent: those of the two tenants, none by a guess")
                .isEqualTo(1 + during.size());
        assertThat(alarms() - alarms).as("alarms").isEqualTo(1);
        System.out.printf(
                "%d guesses, %d turned away; signing in took %d ms before and %d ms meanwhile (medians of %d)%n",
                GUESSES, count(guessers, Answer.WAIT), median(before), median(during), SIGN_INS);
    }

    private List<Guesser> guessers(Household home) {
        Tenant guesser = journey.tenant(home);
        guesser.goesTo("/signin/with-details");
        Map<String, String> form = Form.of(guesser.page(), "Send me a code").fields();
        String cookies = Form.cookies(guesser.page());
        AtomicInteger begun = new AtomicInteger();
        long start = System.nanoTime();
        Runnable pace = () -> {
            int number = begun.incrementAndGet();
            if (number > GUESSES) {
                throw new Guesser.Enough();
            }
            if (PER_SECOND > 0) {
                LockSupport.parkNanos(start + number * (TimeUnit.SECONDS.toNanos(1) / PER_SECOND) - System.nanoTime());
            }
        };
        List<Guesser> guessers = new ArrayList<>();
        for (String address : ADDRESSES) {
            for (int each = 0; each < 2; each++) {
                guessers.add(new Guesser(address, form, cookies, pace));
            }
        }
        return guessers;
    }

    /** How long each of some sign-ins took, from asking for the code to Home, without waiting for the phone. */
    private static List<Long> signIns(Tenant tenant) {
        List<Long> took = new ArrayList<>();
        for (int i = 0; i < SIGN_INS; i++) {
            Records.change("UPDATE sign_in_attempt SET asked_at = asked_at - INTERVAL 2 HOUR");
            long start = System.nanoTime();
            tenant.goesTo("/signin/with-details");
            tenant.givesDetails();
            assertThat(tenant.path()).as(tenant.main()).isEqualTo("/signin/enter-code");
            Duration asked = Duration.ofNanos(System.nanoTime() - start);
            String code = tenant.phone().newCode();
            start = System.nanoTime();
            tenant.givesCode(code);
            took.add(asked.plusNanos(System.nanoTime() - start).toMillis());
        }
        return took;
    }

    private static long median(List<Long> times) {
        long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        return Arrays.stream(sorted).skip(sorted.length / 2).findFirst().orElseThrow();
    }

    private static int count(List<Guesser> guessers, Answer answer) {
        return guessers.stream().mapToInt(each -> each.count(answer)).sum();
    }

    private static long codesToPeople() {
        return Records.count("SELECT COUNT(*) FROM one_time_code WHERE person_id IS NOT NULL");
    }

    private static long alarms() {
        return Records.count("SELECT COUNT(*) FROM alarm");
    }
}
