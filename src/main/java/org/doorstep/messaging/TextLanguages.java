package org.doorstep.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** In which languages this landlord writes to people: those that it can also read the answers of. English is always among them. */
@ApplicationScoped
public class TextLanguages {

    @Inject
    @ConfigProperty(name = "doorstep.messaging.languages")
    List<String> switchedOn;

    protected TextLanguages() {}

    TextLanguages(List<String> switchedOn) {
        this.switchedOn = switchedOn;
    }

    /** @param language BCP 47 */
    public boolean isOn(String language) {
        return language.equals(ShippedWords.ENGLISH) || switchedOn.contains(language);
    }
}
