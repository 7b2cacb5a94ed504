package org.doorstep.messaging.template;

import static org.doorstep.settings.LandlordBuilder.aLandlord;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Objects;
import org.doorstep.settings.Landlord;
import org.doorstep.settings.LanguageDatesBuilder;

/** Previews for tests: of a landlord of the longest name, at an address as long as they get, with those who come on the demo estate. */
final class Looks {

    static final String SITE = "https://visits.northtown-homes.org.uk";

    private Looks() {}

    static TemplatePreview previews() {
        Landlord landlord = aLandlord().at(SITE).build();
        return new TemplatePreview(
                new SampleValues(landlord, LanguageDatesBuilder.dates()), landlord, new BigDecimal("4"));
    }

    /** The longest first name of those who come on the demo estate. */
    static String longestOperative() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(
                        Looks.class.getResourceAsStream("/org/doorstep/intake/northtown/operatives.tsv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> line.matches("[0-9]{5}\t.*"))
                    .map(line -> line.split("\t", -1)[1].split(" ", 2)[0])
                    .max(Comparator.comparing(String::length))
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
