package org.doorstep.web.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.stream.Collectors;
import org.doorstep.account.IdentityQuestion;
import org.doorstep.settings.Landlord;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.ContactPoint;
import org.doorstep.tenancy.PhoneNumbers;
import org.doorstep.tenancy.TenancyMember;
import org.doorstep.visit.LastVisit;
import org.doorstep.web.Words;

/** What we hold of somebody, for a colleague who compares it with what the caller says. Shown, and written nowhere. */
@ApplicationScoped
public class IdentityAnswers {

    @Inject
    Landlord landlord;

    @Inject
    PlainDates dates;

    @Inject
    Words words;

    @Inject
    LastVisit visits;

    /** Empty where we hold nothing, so that the question cannot be asked. */
    String of(IdentityQuestion question, TenancyMember member) {
        return switch (question) {
            case NAME -> member.person().fullName();
            case BORN -> dates.dayAndYear(member.person().dateOfBirth());
            case ADDRESS -> member.tenancy().property().shortAddress();
            case TENANCY_BEGAN -> dates.dayAndYear(member.tenancy().startDate());
            case LAST_VISIT -> lastVisit(member);
            case HELD_CONTACT ->
                member.person().contactPointsForOthers().stream()
                        .filter(ContactPoint::canTakeWords)
                        .map(IdentityAnswers::written)
                        .collect(Collectors.joining(", "));
        };
    }

    private String lastVisit(TenancyMember member) {
        Instant began =
                member.tenancy().startDate().atStartOfDay(landlord.getZone()).toInstant();
        return visits.find(member.tenancy().property().id(), began)
                .map(dates::dayAndYear)
                .orElse("");
    }

    private static String written(ContactPoint point) {
        return point.kind() == ContactKind.MOBILE ? PhoneNumbers.asWritten(point.value()) : point.value();
    }
}
