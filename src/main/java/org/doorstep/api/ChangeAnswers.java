package org.doorstep.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.doorstep.audit.Change;
import org.doorstep.audit.ChangeFeed;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.AppointmentChange;
import org.doorstep.booking.Appointments;
import org.doorstep.booking.ToldAppointment;
import org.doorstep.tenancy.HomeAbsences;
import org.doorstep.tenancy.PeopleAsTheyStand;
import org.doorstep.visit.OrderOutcome;
import org.doorstep.visit.VisitOutcomes;

/** Says what was changed, and what that is now, in the words of the API. A page is read with as many statements as one change. */
@ApplicationScoped
public class ChangeAnswers {

    /** What the deeds about a person begin with; those about an appointment or an absence begin with its name. */
    private static final Set<String> ABOUT_A_PERSON = Set.of("person", "contact", "adjustment", "kin", "difference");

    private static final String ABOUT_AN_APPOINTMENT = "appointment";

    private static final String ABOUT_AN_ABSENCE = "absence";

    @Inject
    Answers answers;

    @Inject
    Appointments appointments;

    @Inject
    VisitOutcomes outcomes;

    @Inject
    PeopleAsTheyStand people;

    @Inject
    HomeAbsences absences;

    JsonObject of(ChangeFeed.Page page) {
        Map<String, JsonObject> visits = visits(references(page, ChangeAnswers::isAboutAppointment));
        Map<String, JsonObject> persons = persons(references(page, ChangeAnswers::isAboutPerson));
        Map<String, JsonObject> away = away(references(page, ChangeAnswers::isAboutAbsence));
        return Json.createObjectBuilder()
                .add("changes", Answers.list(page.changes(), change -> told(change, visits, persons, away)))
                .add("next", FeedCursor.of(page.last()))
                .add("more", page.more())
                .build();
    }

    private JsonObject told(
            Change change,
            Map<String, JsonObject> visits,
            Map<String, JsonObject> persons,
            Map<String, JsonObject> away) {
        JsonObjectBuilder told = Json.createObjectBuilder()
                .add("at", answers.time(change.at()))
                .add("what", change.action())
                .add("by", change.by().name())
                .add("way", change.by().way().name())
                .add("reference", change.about());
        Answers.withText(told, "personReference", change.forWhom());
        if (isAboutAppointment(change) && visits.containsKey(change.about())) {
            told.add("appointment", visits.get(change.about()));
        }
        if (isAboutPerson(change) && persons.containsKey(change.about())) {
            told.add("person", persons.get(change.about()));
        }
        if (isAboutAbsence(change) && away.containsKey(change.about())) {
            told.add("absence", away.get(change.about()));
        }
        return told.build();
    }

    private Map<String, JsonObject> visits(Set<String> references) {
        Map<String, ToldAppointment> found = appointments.findAll(references);
        List<Appointment> each =
                found.values().stream().map(ToldAppointment::appointment).toList();
        Map<Long, List<AppointmentChange>> histories = appointments.historiesOf(each);
        Map<Long, List<OrderOutcome>> ended = outcomes.ofAll(each);
        Map<String, JsonObject> visits = new HashMap<>();
        found.forEach((reference, visit) -> {
            Long id = visit.appointment().id();
            visits.put(
                    reference,
                    answers.appointment(visit, histories.getOrDefault(id, List.of()), ended.getOrDefault(id, List.of()))
                            .build());
        });
        return visits;
    }

    private Map<String, JsonObject> persons(Set<String> references) {
        Map<String, JsonObject> persons = new HashMap<>();
        people.find(references)
                .forEach((reference, person) ->
                        persons.put(reference, PersonAnswers.whole(person).build()));
        return persons;
    }

    private Map<String, JsonObject> away(Set<String> rentAccountKeys) {
        Map<String, JsonObject> away = new HashMap<>();
        absences.told(rentAccountKeys).forEach((key, absence) -> away.put(key, AwayAnswers.told(absence)));
        return away;
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

    private static boolean isAboutAbsence(Change change) {
        return subject(change).equals(ABOUT_AN_ABSENCE);
    }

    private static String subject(Change change) {
        return change.action().split("\\.", 2)[0];
    }
}
