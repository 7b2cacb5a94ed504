package org.doorstep.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.doorstep.tenancy.RentAccountNumber;

/**
 * Somebody types the code of a letter, with the rent account number that does not stand in it. Wrong account, wrong code and a code that is over are answered
 * alike after the same work. Not one transaction: the try is written before anything is looked at, so that tries at once are all counted.
 */
@ApplicationScoped
public class UsingPostedCode {

    /** What became of it. */
    public sealed interface Result permits SignedIn, Refused, TooMany {}

    /** The token is for the cookie. */
    public record SignedIn(String token) implements Result {}

    /** The two do not go together, or the code is over. */
    public record Refused() implements Result {}

    /** There were too many failures within an hour; the code was not looked at. */
    public record TooMany() implements Result {}

    @Inject
    PasswordTries tries;

    @Inject
    LetterDoor door;

    /**
     * Signs in.
     *
     * @param address where the browser is, as far as we can tell
     */
    public Result use(String rentAccount, String code, String address) {
        String key = RentAccountNumber.keyOf(rentAccount);
        String account = "letter:" + key;
        tries.begin(account, address);
        if (tries.areTooMany(account, address)) {
            return new TooMany();
        }
        Optional<String> token = door.open(key, PostedCode.read(code), account, address);
        return token.isPresent() ? new SignedIn(token.get()) : new Refused();
    }
}
