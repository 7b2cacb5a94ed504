package org.doorstep.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.doorstep.settings.WorkingCalendar;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Until when a complaint must be acknowledged and answered. The limits are the landlord's settings; as shipped they are those of the Housing Ombudsman's Complaint
 * Handling Code (April 2024: acknowledged within 5 working days, 6.2; answered within 10 of that, 6.3), and of section 164A of the Data Protection Act 2018
 * for personal data (acknowledged within the 30 days that begin with the day on which it came). Dates are local, each the last one in time.
 */
@ApplicationScoped
public class ComplaintClock {

    private final WorkingCalendar calendar;
    private final int acknowledge;
    private final int answer;
    private final int dataAcknowledge;

    /** For proxies alone. */
    @SuppressWarnings("NullAway")
    protected ComplaintClock() {
        this(null, 0, 0, 0);
    }

    @Inject
    public ComplaintClock(
            WorkingCalendar calendar,
            @ConfigProperty(name = "doorstep.complaint.acknowledge-working-days") int acknowledge,
            @ConfigProperty(name = "doorstep.complaint.answer-working-days") int answer,
            @ConfigProperty(name = "doorstep.complaint.data-acknowledge-days") int dataAcknowledge) {
        this.calendar = calendar;
        this.acknowledge = acknowledge;
        this.answer = answer;
        this.dataAcknowledge = dataAcknowledge;
    }

    /** The last day to say who deals with it. */
    public LocalDate acknowledgeBy(LocalDate made, boolean aboutData) {
        return aboutData ? made.plusDays(dataAcknowledge - 1L) : calendar.plusWorkingDays(made, acknowledge);
    }

    /** The last day to answer what was acknowledged on this date; counted from the last day for that, it is the latest that it can be. */
    public LocalDate answerBy(LocalDate acknowledged) {
        return calendar.plusWorkingDays(acknowledged, answer);
    }
}
