package org.doorstep.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.doorstep.messaging.MessageTemplate;
import org.doorstep.messaging.letter.Letter;
import org.doorstep.settings.Landlord;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.Person;
import org.doorstep.tenancy.Property;

/**
 * Writes the letter with a code. Whoever opens it learns a name, an address and a code, and can do nothing without the rent account number, which
 * stands in no letter of ours beside a name.
 */
@ApplicationScoped
public class CodeLetter {

    /**
     * To whom it goes. The name is on the envelope anyway; a date of birth or a rent account number is not among what a letter is given.
     *
     * @param person reference, for the trail
     * @param lines name and address
     */
    record To(String person, List<String> lines) {

        /** Of a person and a home. */
        static To of(Object[] row) {
            Person person = (Person) row[0];
            Property home = (Property) row[1];
            return new To(person.reference(), Letter.to(person.fullName(), home.addressLines(), home.postcode()));
        }
    }

    private static final String PAGE = "/signin/letter-code";

    @Inject
    Landlord landlord;

    @Inject
    PlainDates dates;

    Letter write(To to, String code, Instant now, Instant until) {
        Map<String, String> values = Map.of(
                "landlord", landlord.getName(),
                "phone", landlord.getPhone(),
                "fullDay", dates.day(until));
        return new Letter(
                to.lines(),
                dates.dayAndYear(now),
                words("heading", values),
                List.of(
                        new Letter.Words(words("why", values)),
                        new Letter.Code(PostedCode.spoken(code)),
                        new Letter.Steps(List.of(words("open", values), words("enter", values), words("add", values))),
                        new Letter.Words(words("until", values)),
                        new Letter.Words(words("unexpected", values)),
                        new Letter.Link(landlord.getPublicUrl() + PAGE)));
    }

    private static String words(String key, Map<String, String> values) {
        return MessageTemplate.render("letter.code." + key, values);
    }
}
