package org.doorstep.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.doorstep.booking.Job;
import org.doorstep.booking.SlotOffer;
import org.doorstep.booking.SlotOffer.Offered;
import org.doorstep.booking.SlotReason;
import org.doorstep.booking.SlotReasonWords;
import org.doorstep.works.Trades;

/** Says what a search found, in the words of the API. */
@ApplicationScoped
public class SlotAnswers {

    /** In which order slots are answered. */
    enum Order {
        /** By the clock. */
        SOONEST,
        /** Those that are in time first, then by day, then by the least extra travel. */
        BEST
    }

    /**
     * How much of it is told.
     *
     * @param most slots
     * @param best whether those that are best for everybody come first
     * @param reasons whether each says why it is offered
     */
    record Shown(int most, boolean best, boolean reasons) {}

    @Inject
    Answers answers;

    @Inject
    SlotTexts texts;

    @Inject
    Trades trades;

    @Inject
    SlotReasonWords words;

    /** The answer to a search, in UTF-8. */
    byte[] of(SlotOffer.Slots found, Shown shown) {
        List<Offered> all = shown.best() ? found.ranked() : found.slots();
        List<Offered> slots = all.subList(0, Math.min(shown.most(), all.size()));
        List<String> alsoDue = found.alsoDue().stream().map(Job::reference).toList();
        if (!shown.reasons() && found.relaxed().isEmpty()) {
            return texts.of(slots, alsoDue);
        }
        JsonArrayBuilder told = Json.createArrayBuilder();
        Map<Offered, SlotReason> reasons = shown.reasons() ? reasons(found, slots) : Map.of();
        Map<String, String> titles =
                trades.titles(reasons.values().stream().map(SlotReason::trade).collect(Collectors.toSet()));
        slots.forEach(slot -> told.add(withReason(slot, Optional.ofNullable(reasons.get(slot)), titles)));
        var answer = Json.createObjectBuilder().add("slots", told).add("alsoDueHere", Answers.list(alsoDue));
        found.relaxed()
                .ifPresent(relaxed -> answer.add(
                        "relax",
                        Json.createObjectBuilder()
                                .add("wish", relaxed.wish().name())
                                .add("slots", relaxed.count())
                                .add("soonest", relaxed.soonest().toString())));
        return answer.build().toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Map<Offered, SlotReason> reasons(SlotOffer.Slots found, List<Offered> slots) {
        return slots.stream()
                .filter(slot -> found.reasonOf(slot).isPresent())
                .collect(Collectors.toMap(
                        slot -> slot, slot -> found.reasonOf(slot).orElseThrow()));
    }

    private JsonObject withReason(Offered slot, Optional<SlotReason> reason, Map<String, String> titles) {
        var told = Json.createObjectBuilder(answers.slot(slot));
        reason.ifPresent(why -> told.add("extraTravel", why.extraTravel())
                .add("reason", words.of(why, titles.getOrDefault(why.trade(), why.trade()))));
        return told.build();
    }
}
