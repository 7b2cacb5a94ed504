package org.doorstep.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.doorstep.account.PasswordSigningIn.Refused;
import org.doorstep.account.PasswordSigningIn.Result;
import org.doorstep.account.PasswordSigningIn.SignedIn;
import org.doorstep.account.PasswordSigningIn.TooMany;

/**
 * Somebody who is signed in proves anew, with their password, who they are: a phone that was left open must not be enough to change how
 * they sign in. It is a sign-in with a session of its own. Not one transaction, for the reasons of {@link PasswordSigningIn}.
 */
@ApplicationScoped
public class ProvingAnew {

    @Inject
    PasswordTries tries;

    @Inject
    TenantDoor door;

    @Inject
    PasswordHashes hashes;

    /**
     * Signs in anew.
     *
     * @param address where the browser is, as far as we can tell
     */
    public Result byPassword(SignedInPerson who, String password, String address) {
        String account = "tenant:" + who.reference();
        tries.begin(account, address);
        if (tries.areTooMany(account, address)) {
            return new TooMany();
        }
        Optional<String> hash = door.findHash(who.personId());
        boolean right = password.length() <= PasswordRules.LONGEST * 2 && hashes.matches(password, hash.orElse(null));
        if (hash.isEmpty() || !right) {
            return new Refused();
        }
        Optional<String> token = door.openAnew(who, hash.get(), account, address);
        return token.isPresent() ? new SignedIn(token.get()) : new Refused();
    }
}
