package org.doorstep.web.tenant;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.AdjustmentChange;
import org.doorstep.tenancy.Adjustments;
import org.doorstep.tenancy.KnownAdjustment;
import org.doorstep.web.CurrentPerson;
import org.doorstep.web.Exchange;

/** The part of tenant/details about adjustments: what stands, who sees it, and whether it is still right. */
@Named
@RequestScoped
public class NeedsSection {

    /**
     * An adjustment that stands.
     *
     * @param told what was told with it, a line each
     * @param seenBy who sees it, in words
     * @param changeable whether the person may change it here: a code that the catalogue does not have is the landlord's
     */
    public record Row(String code, String name, List<String> told, String seenBy, boolean changeable) {}

    /** What an address may say was done. */
    private static final Set<String> DONE = Set.of("told", "removed", "right");

    @Inject
    Clock clock;

    @Inject
    CurrentPerson person;

    @Inject
    PlainDates dates;

    @Inject
    Adjustments adjustments;

    @Inject
    AdjustmentChange change;

    @Inject
    NeedsWords needsWords;

    private List<KnownAdjustment> known = List.of();

    @PostConstruct
    void find() {
        known = adjustments.of(person.getWho().personId());
    }

    /** All of which it is asked is still right. */
    public void confirm() {
        change.confirm(person.getWho().reference(), person.author());
        Exchange.goTo("/tenant/details?needs=right");
    }

    public List<Row> getRows() {
        return known.stream().map(this::row).toList();
    }

    private Row row(KnownAdjustment each) {
        return new Row(
                each.code(),
                needsWords.name(each),
                needsWords.told(each),
                needsWords.seenBy(each.seenBy()),
                each.kind() != null);
    }

    /** The names of those of which it is asked whether they are still right. */
    public List<String> getAsked() {
        LocalDate today = dates.dateOf(clock.instant());
        return known.stream()
                .filter(each -> each.adjustment().isAskedAgainOn(today))
                .map(needsWords::name)
                .toList();
    }

    /** The key of what was just done; empty where nothing was. */
    public String getDone() {
        String done = Exchange.asked("needs");
        return DONE.contains(done) ? "tenant_needs.done." + done : "";
    }

    /** What stands, in few words, for the page on which a visit is checked. */
    public List<String> getNames() {
        return known.stream().map(needsWords::name).toList();
    }
}
