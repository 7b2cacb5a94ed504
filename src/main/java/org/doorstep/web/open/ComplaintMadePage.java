package org.doorstep.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.doorstep.SpokenReference;
import org.doorstep.web.Exchange;
import org.doorstep.web.Words;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** open/complaint-made: the reference, and what happens next. Looks nothing up: it says no more than its own address. */
@Named
@RequestScoped
public class ComplaintMadePage {

    @Inject
    Words words;

    @Inject
    @ConfigProperty(name = "doorstep.complaint.acknowledge-working-days")
    int acknowledge;

    @Inject
    @ConfigProperty(name = "doorstep.complaint.answer-working-days")
    int answer;

    @Inject
    @ConfigProperty(name = "doorstep.complaint.data-acknowledge-days")
    int dataAcknowledge;

    @Inject
    @ConfigProperty(name = "doorstep.complaint.ombudsman")
    String ombudsman;

    public boolean isKnown() {
        return SpokenReference.read(Exchange.asked("ref")).isPresent();
    }

    /** "HV4 T7K". */
    public String getReference() {
        return SpokenReference.read(Exchange.asked("ref"))
                .map(SpokenReference::spoken)
                .orElse("");
    }

    /** When they hear who deals with it. */
    public String getFirst() {
        return Exchange.asked("about").equals("data")
                ? words.of("open_complaint_made.first.data", dataAcknowledge)
                : words.of("open_complaint_made.first", acknowledge);
    }

    public String getThen() {
        return words.of("open_complaint_made.then", answer);
    }

    /** Where else they may turn. */
    public String getElsewhere() {
        return words.of("open_complaint_made.elsewhere", ombudsman);
    }
}
