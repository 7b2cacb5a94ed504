package org.doorstep.conversation.replying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.VisitsOfHomes;
import org.doorstep.conversation.reading.Sent;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.NumberOwners.Owner;
import org.jspecify.annotations.Nullable;

/** The visits on which a text may act: those of the homes of whoever has the number, in the time of their tenancy, that are private to nobody else. */
@ApplicationScoped
class TheirVisits {

    /** A visit that is over, or was cancelled, is spoken of for a while. */
    private static final Duration SPOKEN_OF = Duration.ofDays(14);

    @Inject
    Clock clock;

    @Inject
    PlainDates dates;

    @Inject
    VisitsOfHomes visits;

    List<TheirVisit> of(Speaker speaker) {
        return visits.endingAfter(clock.instant().minus(SPOKEN_OF), speaker.homes()).stream()
                .flatMap(visit -> theirs(visit, speaker).stream())
                .toList();
    }

    private Optional<TheirVisit> theirs(Appointment visit, Speaker speaker) {
        return speaker.owners().stream()
                .filter(owner -> isTheirs(visit, owner))
                .min(Comparator.comparing(owner -> !Objects.equals(visit.bookedFor(), owner.personId())))
                .map(owner -> new TheirVisit(visit, owner));
    }

    private boolean isTheirs(Appointment visit, Owner owner) {
        return visit.propertyId() == owner.propertyId()
                && visit.isOpenTo(owner.personId())
                && !dates.dateOf(visit.window().earliest()).isBefore(owner.since());
    }

    /**
     * Which visit a text can mean: one; none; or several, of which it must be asked. What we wrote last decides only where nothing else was written lately
     * and the number is one tenancy's; or where it was an answer of ours about the one that they chose. A visit that did not take place, of which we wrote
     * last, may be meant as well as those that are to come.
     */
    List<TheirVisit> meant(Spoken spoken, List<TheirVisit> all) {
        Optional<TheirVisit> about = find(all, spoken.about());
        List<TheirVisit> coming = coming(all);
        if (about.isPresent() && (spoken.isOurAnswer() || isPlain(spoken, coming))) {
            return List.of(about.get());
        }
        if (about.isPresent() && spoken.sent() == Sent.MISSED && !coming.contains(about.get())) {
            return Stream.concat(about.stream(), coming.stream()).toList();
        }
        return coming.isEmpty() ? about.stream().toList() : coming;
    }

    private static boolean isPlain(Spoken spoken, List<TheirVisit> coming) {
        return spoken.isAlone()
                && coming.stream()
                                .map(each -> each.owner().tenancyId())
                                .distinct()
                                .count()
                        <= 1;
    }

    /** Those that still take place, soonest first. */
    List<TheirVisit> coming(List<TheirVisit> all) {
        return all.stream()
                .filter(each -> each.isStanding())
                .filter(each -> !each.isOverAt(clock.instant().minus(Duration.ofHours(12))))
                .toList();
    }

    Optional<TheirVisit> find(List<TheirVisit> all, @Nullable String reference) {
        return all.stream().filter(each -> each.reference().equals(reference)).findFirst();
    }
}
