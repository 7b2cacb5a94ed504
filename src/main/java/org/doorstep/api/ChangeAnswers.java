package org.doorstep.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.doorstep.audit.Change;
import org.doorstep.audit.ChangeFeed;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.AppointmentEvent;
import org.doorstep.booking.Appointments;
import org.doorstep.booking.ToldAppointment;
import org.doorstep.tenancy.PeopleAsTheyStand;
import org.doorstep.tenancy.ToldPerson;

/** Says what was changed, and what that is now, in the words of the API. A page is read with as many statements as one change. */
@ApplicationScoped
public class ChangeAnswers {

    /** What the deeds about a person begin with; those about an appointment begin with its name. */
    private static final Set<String> ABOUT_A_PERSON = Set.of("person", "contact", "adjustment", "kin", "difference");

    private static final String ABOUT_AN_APPOINTMENT = "appointment";

    @Inject
    Answers answers;

    @Inject
    Appointments appointments;

    @Inject
    PeopleAsTheyStand people;

    JsonObject of(ChangeFeed.Page page) {
        Map<String, ToldAppointment> visits = appointments.findAll(references(page, ChangeAnswers::isAboutAppointment));
        Map<Long, List<AppointmentEvent>> histories = appointments.historiesOf(
                visits.values().stream().map(ToldAppointment::appointment).toList());
        Map<String, ToldPerson> persons = people.find(references(page, ChangeAnswers::isAboutPerson));
        return Json.createObjectBuilder()
                .add("changes", Answers.list(page.changes(), change -> {
                    JsonObjectBuilder told = told(change);
                    if (isAboutAppointment(change)) {
                        Optional.ofNullable(visits.get(change.about()))
                                .ifPresent(visit -> told.add("appointment", answer(visit, histories)));
                    } else if (isAboutPerson(change)) {
                        Optional.ofNullable(persons.get(change.about()))
                                .ifPresent(person -> told.add("person", PersonAnswers.whole(person)));
                    }
                    return told.build();
                }))
                .add("next", FeedCursor.of(page.last()))
                .add("more", page.more())
                .build();
    }

    private JsonObjectBuilder told(Change change) {
        JsonObjectBuilder told = Json.createObjectBuilder()
                .add("at", answers.time(change.at()))
                .add("what", change.action())
                .add("by", change.by().name())
                .add("way", change.by().way().name())
                .add("reference", change.about());
        return Answers.withText(told, "personReference", change.forWhom());
    }

    private JsonObjectBuilder answer(ToldAppointment told, Map<Long, List<AppointmentEvent>> histories) {
        Appointment appointment = told.appointment();
        return answers.appointment(told, histories.getOrDefault(appointment.id(), List.of()));
    }

    private static Set<String> references(ChangeFeed.Page page, Predicate<Change> which) {
        return page.changes().stream().filter(which).map(Change::about).collect(Collectors.toSet());
    }

    private static boolean isAboutAppointment(Change change) {
        return subject(change).equals(ABOUT_AN_APPOINTMENT);
    }

    private static boolean isAboutPerson(Change change) {
        return ABOUT_A_PERSON.contains(subject(change));
    }

    private static String subject(Change change) {
        return change.action().split("\\.", 2)[0];
    }
}
