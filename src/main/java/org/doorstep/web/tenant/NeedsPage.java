package org.doorstep.web.tenant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.doorstep.tenancy.AdjustmentChange;
import org.doorstep.tenancy.AdjustmentKind;
import org.doorstep.tenancy.AdjustmentKind.Asks;
import org.doorstep.tenancy.Adjustments;
import org.doorstep.tenancy.ContactSource;
import org.doorstep.tenancy.KnownAdjustment;
import org.doorstep.visit.WhoCame;
import org.doorstep.web.Choice;
import org.doorstep.web.CurrentPerson;
import org.doorstep.web.Exchange;
import org.doorstep.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * tenant/needs: what we should know, as boxes in groups. What was ticked and what was not is compared with what the page showed, so that a page
 * from before never takes back what another window has said since.
 */
@Named
@RequestScoped
public class NeedsPage {

    /** A group of boxes. */
    public record Group(String name, String legend, String hint, List<Choice> choices) {}

    @Inject
    CurrentPerson person;

    @Inject
    Words words;

    @Inject
    Adjustments adjustments;

    @Inject
    AdjustmentChange change;

    @Inject
    NeedsWords needsWords;

    @Inject
    NeedsWay way;

    @Inject
    WhoCame whoCame;

    private final List<Group> groups = new ArrayList<>();
    private List<String> had = List.of();

    /** Finds what stands, and what there is to choose from. */
    public void load() {
        if (!way.isTheirs()) {
            return;
        }
        Map<String, KnownAdjustment> known = adjustments.of(person.getWho().personId()).stream()
                .filter(each -> each.kind() != null)
                .collect(Collectors.toMap(KnownAdjustment::code, Function.identity()));
        had = List.copyOf(known.keySet());
        List<AdjustmentKind> kinds = offered(known);
        for (AdjustmentKind.Group group : AdjustmentKind.Group.values()) {
            List<Choice> choices = kinds.stream()
                    .filter(kind -> kind.group() == group)
                    .map(kind -> choice(kind, known.get(kind.code())))
                    .toList();
            if (!choices.isEmpty()) {
                groups.add(new Group(
                        name(group),
                        words.of("tenant_needs.group." + group),
                        words.of("tenant_needs.group." + group + ".hint"),
                        choices));
            }
        }
    }

    /** Somebody who came before can only be asked for where somebody did. */
    private List<AdjustmentKind> offered(Map<String, KnownAdjustment> known) {
        boolean anybodyCame = !whoCame.to(person.getWho()).isEmpty();
        return adjustments.kinds().stream()
                .filter(kind -> known.containsKey(kind.code())
                        || kind.isOffered() && (anybodyCame || kind.asks() != Asks.BADGE))
                .toList();
    }

    private Choice choice(AdjustmentKind kind, @Nullable KnownAdjustment known) {
        List<String> told = known == null ? List.of() : needsWords.told(known);
        return new Choice(
                kind.code(), kind.name(), told.isEmpty() ? kind.about() : String.join(". ", told), known != null);
    }

    /** Keeps what was ticked, and goes on to what must be told with some of it. */
    public void keep() {
        if (!way.isTheirs()) {
            return;
        }
        List<String> ticked = Arrays.stream(AdjustmentKind.Group.values())
                .flatMap(group -> Exchange.askedAll(name(group)).stream())
                .toList();
        List<String> shown = Exchange.askedAll("had");
        List<String> added = without(ticked, shown);
        change.keep(person.getWho().reference(), added, without(shown, ticked), ContactSource.TENANT, person.author());
        way.goOn(
                adjustments.kinds().stream()
                        .filter(kind -> kind.asks() != Asks.NOTHING && added.contains(kind.code()))
                        .map(AdjustmentKind::code)
                        .toList(),
                "told");
    }

    private static List<String> without(List<String> some, List<String> others) {
        return some.stream().filter(each -> !others.contains(each)).toList();
    }

    private static String name(AdjustmentKind.Group group) {
        return "needs-" + group;
    }

    public List<Group> getGroups() {
        return groups;
    }

    /** Codes of those that were ticked when the page was drawn. */
    public List<String> getHad() {
        return had;
    }
}
