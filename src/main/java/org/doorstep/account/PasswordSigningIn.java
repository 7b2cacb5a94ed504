package org.doorstep.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * A tenant gets in with a mobile or email and a password. Whether the contact is known and whether it has a password, the answer is the
 * same after the same work. Not one transaction: the failure is written before the password is looked at, and no connection is held while
 * it is hashed.
 */
@ApplicationScoped
public class PasswordSigningIn {

    /** What became of it. */
    public sealed interface Result permits SignedIn, Refused, TooMany {}

    /** The token is for the cookie. */
    public record SignedIn(String token) implements Result {}

    /** The two do not go together. A code still works. */
    public record Refused() implements Result {}

    /** There were too many failures within an hour; the password was not looked at. A code still works. */
    public record TooMany() implements Result {}

    @Inject
    PasswordTries tries;

    @Inject
    TenantDoor door;

    @Inject
    PasswordHashes hashes;

    /**
     * Signs in.
     *
     * @param typed a mobile or an email address as somebody wrote it
     * @param address where the browser is, as far as we can tell
     */
    public Result signIn(String typed, String password, String address) {
        Optional<Claim.Reached> claim = Claim.Reached.read(typed);
        String account = "tenant:" + claim.map(Claim.Reached::value).orElse(typed.strip());
        tries.begin(account, address);
        if (tries.areTooMany(account, address)) {
            return new TooMany();
        }
        Optional<TenantDoor.Lock> lock = door.findLock(claim);
        boolean right = password.length() <= PasswordRules.LONGEST * 2
                && hashes.matches(password, lock.map(TenantDoor.Lock::hash).orElse(null));
        if (lock.isEmpty() || !right) {
            return new Refused();
        }
        String hash = lock.get().hash();
        Optional<String> better = hashes.isOutdated(hash) ? Optional.of(hashes.hash(password)) : Optional.empty();
        Optional<String> token = door.open(lock.get(), claim.orElseThrow(), account, address, better);
        return token.isPresent() ? new SignedIn(token.get()) : new Refused();
    }
}
