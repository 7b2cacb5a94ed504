package org.doorstep.account;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What somebody has answered who is creating an account; empty where they have not yet.
 *
 * @param email how we may answer them, as they typed it
 * @param fullName as they typed it
 * @param born ISO 8601
 * @param rentAccount as they typed it
 */
public record SignUpAnswers(String email, String fullName, String born, String rentAccount) {

    public static final SignUpAnswers NONE = new SignUpAnswers("", "", "", "");

    public SignUpAnswers emailing(String typed) {
        return new SignUpAnswers(typed, fullName, born, rentAccount);
    }

    public SignUpAnswers named(String typed) {
        return new SignUpAnswers(email, typed, born, rentAccount);
    }

    public SignUpAnswers bornOn(LocalDate date) {
        return new SignUpAnswers(email, fullName, date.toString(), rentAccount);
    }

    public SignUpAnswers payingBy(String typed) {
        return new SignUpAnswers(email, fullName, born, typed);
    }

    /** Their date of birth, once they have given it. */
    public Optional<LocalDate> bornOn() {
        return born.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(born));
    }

    /** Who they say they are, once they have said all of it. */
    public Optional<Claim> claim() {
        return fullName.isEmpty() || rentAccount.isEmpty()
                ? Optional.empty()
                : bornOn().map(date -> new Claim.NamedTenant(fullName, rentAccount, date));
    }

    String written() {
        return Json.createObjectBuilder()
                .add("email", email)
                .add("fullName", fullName)
                .add("born", born)
                .add("rentAccount", rentAccount)
                .build()
                .toString();
    }

    static SignUpAnswers read(String written) {
        try (JsonReader reader = Json.createReader(new StringReader(written))) {
            JsonObject said = reader.readObject();
            return new SignUpAnswers(
                    said.getString("email"),
                    said.getString("fullName"),
                    said.getString("born"),
                    said.getString("rentAccount"));
        }
    }
}
