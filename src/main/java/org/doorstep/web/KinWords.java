package org.doorstep.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.NextOfKin;
import org.doorstep.tenancy.PhoneNumbers;
import org.doorstep.tenancy.WhatFor;

/** How people whom a tenant named are said on the tenant's pages. */
@ApplicationScoped
public class KinWords {

    /**
     * One of them.
     *
     * @param whatFor what they are for, one line each; what the housing system says where that is not plain
     * @param due whether the tenant has to say that they are still right before we use them
     * @param until until when they are used; empty where due
     */
    public record Row(
            String reference,
            String name,
            String relation,
            String reachedAt,
            List<String> whatFor,
            boolean plain,
            boolean told,
            boolean due,
            String until) {}

    @Inject
    Clock clock;

    @Inject
    PlainDates dates;

    @Inject
    Words words;

    /** One of them, in words. */
    public Row row(NextOfKin kin) {
        LocalDate today = dates.dateOf(clock.instant());
        LocalDate review = kin.reviewOn();
        boolean due = kin.isReviewDueOn(today);
        return new Row(
                kin.reference(),
                kin.name(),
                kin.relation(),
                reachedAt(kin),
                whatFor(kin),
                !kin.whatFor().isEmpty(),
                kin.isTold(),
                due,
                due || review == null ? "" : dates.dayAndYear(review));
    }

    /** As people write it. */
    public String reachedAt(NextOfKin kin) {
        boolean phone = kin.kind() == ContactKind.MOBILE || kin.kind() == ContactKind.LANDLINE;
        return phone && kin.reachedAt().startsWith("+") ? PhoneNumbers.asWritten(kin.reachedAt()) : kin.value();
    }

    private List<String> whatFor(NextOfKin kin) {
        List<String> plain = kin.whatFor().stream().sorted().map(this::of).collect(Collectors.toList());
        if (plain.isEmpty()) {
            plain.add(kin.purpose() == null ? words.of("kin.what.none") : kin.purpose());
        }
        return plain;
    }

    /** "In an emergency". */
    public String of(WhatFor each) {
        return words.of("kin.what." + each);
    }
}
