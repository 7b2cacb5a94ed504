package org.doorstep.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * A member of staff gets in with an email address and a password. Whether the address is known, switched off or has no password yet, the
 * answer is the same after the same work. Not one transaction: the failure is written before the password is looked at, and no
 * connection is held while it is hashed.
 */
@ApplicationScoped
public class StaffSigningIn {

    /** What became of it. */
    public sealed interface Result permits SignedIn, Refused, TooMany {}

    /** The token is for the cookie. */
    public record SignedIn(String token) implements Result {}

    /** The address and the password do not go together. */
    public record Refused() implements Result {}

    /** There were too many failures within an hour; the password was not looked at. */
    public record TooMany() implements Result {}

    @Inject
    PasswordTries tries;

    @Inject
    StaffDoor door;

    @Inject
    PasswordHashes hashes;

    /**
     * Signs in.
     *
     * @param address where the browser is, as far as we can tell
     */
    public Result signIn(String email, String password, String address) {
        String account = StaffAccount.keyOf(email);
        tries.begin(account, address);
        if (tries.areTooMany(account, address)) {
            return new TooMany();
        }
        String hash = door.findHash(account).orElse(null);
        boolean right = password.length() <= PasswordRules.LONGEST * 2 && hashes.matches(password, hash);
        if (hash == null || !right) {
            return new Refused();
        }
        Optional<String> better = hashes.isOutdated(hash) ? Optional.of(hashes.hash(password)) : Optional.empty();
        Optional<String> token = door.open(account, address, hash, better);
        return token.isPresent() ? new SignedIn(token.get()) : new Refused();
    }
}
