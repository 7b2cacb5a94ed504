package org.doorstep.messaging.template;

import java.util.List;
import java.util.Optional;

/**
 * The words of a message over time.
 *
 * @param versions what was changed, the newest first; none where nobody has changed it
 */
public record TemplateHistory(Template template, List<TemplateVersion> versions) {

    public TemplateHistory {
        versions = List.copyOf(versions);
    }

    public Optional<TemplateVersion> newest() {
        return versions.stream().findFirst();
    }

    /** The number of the newest version; 0 where nobody has changed it. */
    public int number() {
        return newest().map(TemplateVersion::version).orElse(0);
    }

    /** The words as they are now; the English ones, where a language has none yet. */
    public String now() {
        return newest().map(this::wordsOf).orElseGet(template::shipped).orElseGet(template::english);
    }

    /** The words of a version, 0 being those that came with Doorstep; empty where there is none of this number. */
    public Optional<String> find(String number) {
        return number.equals("0")
                ? template.shipped()
                : versions.stream()
                        .filter(each -> String.valueOf(each.version()).equals(number))
                        .findFirst()
                        .flatMap(this::wordsOf);
    }

    /** Words that an administrator gave, or those that came with Doorstep, where a version went back to them. */
    public Optional<String> wordsOf(TemplateVersion version) {
        return version.words().or(template::shipped);
    }

    /** Whether the newest words are an administrator's. */
    public boolean isChanged() {
        return newest().flatMap(TemplateVersion::words).isPresent();
    }

    /** Whether somebody who speaks the language has read the newest words. */
    public boolean isChecked() {
        return newest().filter(TemplateVersion::isChecked).isPresent();
    }
}
