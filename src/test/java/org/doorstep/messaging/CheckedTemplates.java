package org.doorstep.messaging;

import java.util.List;
import java.util.Optional;
import org.doorstep.settings.LanguageDatesBuilder;

/** The words that come with Doorstep, and those of one language as somebody who speaks it would have checked them. */
public final class CheckedTemplates extends Templates {

    public CheckedTemplates(String language) {
        super(new Checked(language), new TextLanguages(List.of("en", language)), LanguageDatesBuilder.dates());
    }

    private static final class Checked extends ChangedWords {

        private final String checked;

        Checked(String checked) {
            this.checked = checked;
        }

        @Override
        public Optional<Newest> find(String key, String language) {
            return language.equals(checked)
                    ? ShippedWords.find(key, language).map(words -> new Newest(key, language, words, true))
                    : Optional.empty();
        }

        @Override
        public List<Newest> all() {
            return ShippedWords.keys(checked).stream()
                    .flatMap(key -> find(key, checked).stream())
                    .toList();
        }
    }
}
