package org.doorstep.account;

import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.doorstep.Buckets;
import org.doorstep.Buckets.Limit;
import org.doorstep.Buckets.Taken;
import org.doorstep.audit.Alarms;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How fast this server lets people claim to be somebody: each address, and all of them together. Asked before anything is looked up, so
 * that a flood costs next to nothing. An address that has used less than half of what it may is let through however many others try: the limit of
 * all together is for those who try much. Other servers count by themselves.
 */
@ApplicationScoped
public class SignInRates {

    private static final int MOST_ADDRESSES = 50_000;
    private static final String ALL = "all";

    private static final Limit REFUSALS = new Limit(100, Duration.ofMinutes(10));

    private final Limit ofAddress;
    private final Limit ofAll;
    private final Runnable alarm;

    private final Buckets addresses = new Buckets(MOST_ADDRESSES, TimeMeter.SYSTEM_NANOTIME);
    private final Buckets all = new Buckets(1, TimeMeter.SYSTEM_NANOTIME);
    private final Buckets refused = new Buckets(1, TimeMeter.SYSTEM_NANOTIME);

    /** For proxies alone. */
    protected SignInRates() {
        this(1, Duration.ofMinutes(1), 1, () -> {});
    }

    /**
     * With the limits of the settings.
     *
     * @param ofAddress how often an address may try within a time
     * @param aSecond how often all may try a second, who have used half of theirs; ten seconds' worth at once
     */
    @Inject
    public SignInRates(
            @ConfigProperty(name = "doorstep.sign-in.tries-of-address") int ofAddress,
            @ConfigProperty(name = "doorstep.sign-in.tries-of-address-within") Duration within,
            @ConfigProperty(name = "doorstep.sign-in.tries-a-second") int aSecond,
            Alarms alarms) {
        this(ofAddress, within, aSecond, () -> alarms.raise(Alarms.Kind.SIGN_IN_FLOOD));
    }

    SignInRates(int ofAddress, Duration within, int aSecond, Runnable alarm) {
        this.ofAddress = new Limit(ofAddress, within);
        this.ofAll = new Limit(aSecond * 10L, Duration.ofSeconds(10));
        this.alarm = alarm;
    }

    /**
     * How long an address must wait that has used up its tries; empty where it may try. Nothing is counted but who is turned away: asked before
     * anything else is done with what was sent.
     */
    public Optional<Duration> mustWait(String address) {
        Duration wait = addresses.waitFor(address, ofAddress);
        if (wait.isZero()) {
            return Optional.empty();
        }
        noteRefusal();
        return Optional.of(wait);
    }

    /** Counts a code or a password that was wrong: it uses up the tries of its address like asking for a code. */
    public void missed(String address) {
        addresses.take(address, ofAddress, 1);
    }

    /** Counts a try; how long to wait where it was one too many. A hundred of those within ten minutes raise an alarm. */
    public Optional<Duration> wait(String address) {
        Taken own = addresses.take(address, ofAddress, 1);
        Taken first = own.given() && own.left() < own.limit().atOnce() / 2 ? all.take(ALL, ofAll, 1) : own;
        if (first.given()) {
            return Optional.empty();
        }
        noteRefusal();
        return Optional.of(first.after());
    }

    private void noteRefusal() {
        if (!refused.take(ALL, REFUSALS, 1).given()) {
            alarm.run();
        }
    }
}
