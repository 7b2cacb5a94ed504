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
 * that a flood costs next to nothing. An address that has tried only a few times is let through however many others try: the limit of all
 * together is for those who try much. Other servers count by themselves.
 */
@ApplicationScoped
public class SignInRates {

    private static final int MOST_ADDRESSES = 50_000;
    private static final String ALL = "all";

    /** Tries of one address that the limit of all together does not touch. */
    private static final int FEW = 5;

    private static final Limit REFUSALS = new Limit(100, Duration.ofMinutes(10));

    @Inject
    @ConfigProperty(name = "doorstep.sign-in.tries-of-address")
    int triesOfAddress;

    @Inject
    @ConfigProperty(name = "doorstep.sign-in.tries-of-address-within")
    Duration triesOfAddressWithin;

    @Inject
    @ConfigProperty(name = "doorstep.sign-in.tries-a-second")
    int triesASecond;

    @Inject
    Alarms alarms;

    private final Buckets addresses = new Buckets(MOST_ADDRESSES, TimeMeter.SYSTEM_NANOTIME);
    private final Buckets all = new Buckets(1, TimeMeter.SYSTEM_NANOTIME);
    private final Buckets refused = new Buckets(1, TimeMeter.SYSTEM_NANOTIME);

    /** Counts a try; how long to wait where it was one too many. A hundred of those within ten minutes raise an alarm. */
    public Optional<Duration> wait(String address) {
        Taken own = addresses.take(address, new Limit(triesOfAddress, triesOfAddressWithin), 1);
        Taken first = own.given() && own.limit().atOnce() - own.left() > FEW
                ? all.take(ALL, new Limit(triesASecond * 10L, Duration.ofSeconds(10)), 1)
                : own;
        if (first.given()) {
            return Optional.empty();
        }
        if (!refused.take(ALL, REFUSALS, 1).given()) {
            alarms.raise(Alarms.Kind.SIGN_IN_FLOOD);
        }
        return Optional.of(first.after());
    }
}
