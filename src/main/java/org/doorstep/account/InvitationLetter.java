package org.doorstep.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.doorstep.InertText;
import org.doorstep.account.Invitations.Invited;
import org.doorstep.messaging.MessageTemplate;
import org.doorstep.messaging.letter.Letter;
import org.doorstep.settings.Landlord;
import org.doorstep.settings.PlainDates;

/** Writes the letter that invites somebody to create an account. It shows how we hold the name, and where the rent account number is to be found. */
@ApplicationScoped
public class InvitationLetter {

    private static final String PAGE = "/signin/create-account";

    @Inject
    Clock clock;

    @Inject
    Landlord landlord;

    @Inject
    PlainDates dates;

    protected InvitationLetter() {}

    InvitationLetter(Clock clock, Landlord landlord, PlainDates dates) {
        this.clock = clock;
        this.landlord = landlord;
        this.dates = dates;
    }

    /** Where it leads; the same for everybody. */
    public String link() {
        return landlord.getPublicUrl() + PAGE;
    }

    public Letter write(Invited invited) {
        Map<String, String> values = Map.of(
                "landlord", landlord.getName(),
                "phone", landlord.getPhone(),
                "name", InertText.onOneLine(invited.fullName()));
        return new Letter(
                Letter.to(invited.fullName(), invited.addressLines(), invited.postcode()),
                dates.dayAndYear(clock.instant()),
                words("heading", values),
                List.of(
                        new Letter.Words(words("why", values)),
                        new Letter.Words(words("name", values)),
                        new Letter.Words(words("other_name", values)),
                        new Letter.Words(words("need", values)),
                        new Letter.Things(List.of(
                                words("need.born", values), words("need.rent", values), words("need.phone", values))),
                        new Letter.Words(words("open", values)),
                        new Letter.Link(link()),
                        new Letter.Words(words("call", values))));
    }

    private static String words(String key, Map<String, String> values) {
        return MessageTemplate.render("letter.invitation." + key, values);
    }
}
