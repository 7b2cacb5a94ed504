package org.doorstep.messaging;

import java.util.List;
import org.doorstep.settings.LanguageDatesBuilder;

/** The words that come with Doorstep, where no administrator has changed any. */
public final class ShippedTemplates extends Templates {

    public ShippedTemplates() {
        super(new ChangedWords(), new TextLanguages(List.of("en")), LanguageDatesBuilder.dates());
    }
}
