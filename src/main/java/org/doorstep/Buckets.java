package org.doorstep;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A bucket of tokens for each who comes: a call takes some, and they come back evenly. Only those who came last are remembered, so that
 * nobody can fill the memory with invented names.
 */
public final class Buckets {

    /**
     * How much somebody may do.
     *
     * @param atOnce tokens of a full bucket
     * @param refill the time in which an empty one is full again
     */
    public record Limit(long atOnce, Duration refill) {}

    /**
     * What came of asking for tokens.
     *
     * @param given whether they were there
     * @param left tokens
     * @param after how long they would be there; zero where they were
     * @param untilFull until the bucket is full again
     */
    public record Taken(Limit limit, boolean given, long left, Duration after, Duration untilFull) {}

    private record Known(Limit limit, Bucket bucket) {}

    private final int most;
    private final TimeMeter time;
    private final Map<String, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > most;
        }
    };

    /**
     * No bucket yet.
     *
     * @param most of them that are remembered
     */
    public Buckets(int most, TimeMeter time) {
        this.most = most;
        this.time = time;
    }

    /** Takes tokens, or none where there are too few. */
    public Taken take(String who, Limit limit, long tokens) {
        ConsumptionProbe probe = of(who, limit).tryConsumeAndReturnRemaining(tokens);
        return new Taken(
                limit,
                probe.isConsumed(),
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForRefill()),
                Duration.ofNanos(probe.getNanosToWaitForReset()));
    }

    /** How long until there is a token; zero where there is one. Takes none. */
    public Duration waitFor(String who, Limit limit) {
        return Duration.ofNanos(of(who, limit).estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    private synchronized Bucket of(String who, Limit limit) {
        Known bucket = known.get(who);
        if (bucket == null || !bucket.limit().equals(limit)) {
            bucket = new Known(limit, full(limit));
            known.put(who, bucket);
        }
        return bucket.bucket();
    }

    private Bucket full(Limit limit) {
        return Bucket.builder()
                .addLimit(bandwidth -> bandwidth.capacity(limit.atOnce()).refillGreedy(limit.atOnce(), limit.refill()))
                .withCustomTimePrecision(time)
                .build();
    }
}
