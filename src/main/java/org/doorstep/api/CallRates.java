package org.doorstep.api;

import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.doorstep.Buckets;
import org.doorstep.Buckets.Limit;
import org.doorstep.Buckets.Taken;
import org.doorstep.account.OpenKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** How fast this server lets each key call, and each address try keys. Other servers count by themselves. */
@ApplicationScoped
public class CallRates {

    private static final int MOST_KEYS = 1_000;
    private static final int MOST_ADDRESSES = 20_000;

    @Inject
    @ConfigProperty(name = "doorstep.api.calls-per-second")
    int callsPerSecond;

    @Inject
    @ConfigProperty(name = "doorstep.api.burst")
    Duration burst;

    @Inject
    @ConfigProperty(name = "doorstep.api.wrong-keys-per-minute")
    int wrongKeysPerMinute;

    private final Buckets keys = new Buckets(MOST_KEYS, TimeMeter.SYSTEM_NANOTIME);
    private final Buckets addresses = new Buckets(MOST_ADDRESSES, TimeMeter.SYSTEM_NANOTIME);

    /** Counts a call of this weight. */
    Taken call(OpenKey key, int weight) {
        Integer own = key.callsPerSecond();
        return keys.take(String.valueOf(key.id()), limit(own == null ? callsPerSecond : own, burst), weight);
    }

    /** Counts a call without a key that is open. */
    void wrongKey(String address) {
        addresses.take(address, wrongKeys(), 1);
    }

    /** How long this address must wait before it may try a key; null where it need not. */
    @Nullable
    Duration waitOf(String address) {
        Duration wait = addresses.waitFor(address, wrongKeys());
        return wait.isZero() ? null : wait;
    }

    /** A second's calls for each second of the burst; never less than the dearest call needs. */
    static Limit limit(int perSecond, Duration burst) {
        long atOnce = Math.max(SlotCalls.SEARCH_WEIGHT, perSecond * burst.toMillis() / 1_000);
        return new Limit(atOnce, Duration.ofMillis(Math.max(1, atOnce * 1_000 / perSecond)));
    }

    private Limit wrongKeys() {
        return new Limit(wrongKeysPerMinute, Duration.ofMinutes(1));
    }
}
