package org.doorstep.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Deed;
import org.doorstep.audit.Way;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.RepresentativeChange;
import org.doorstep.tenancy.Representatives;
import org.doorstep.tenancy.Representatives.ActsFor;

/** What a code that was right leads into: the tenant's own account, and the accounts of those for whom its holder acts. */
@ApplicationScoped
public class Entrances {

    @Inject
    Clock clock;

    @Inject
    PlainDates dates;

    @Inject
    Representatives representatives;

    @Inject
    TenantAccounts accounts;

    @Inject
    Sessions sessions;

    @Inject
    AuditTrail audit;

    /** As whom this code lets somebody in now, themselves first. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Entrance> of(OneTimeCode code) {
        List<Entrance> ways = new ArrayList<>();
        Long person = code.personId();
        if (person != null) {
            Entering self = new Entering(person, Objects.requireNonNull(code.tenancyId()), null);
            ways.add(new Entrance(Entrance.SELF, "", null, self));
        }
        acting(code)
                .forEach(each -> ways.add(new Entrance(
                        each.representative().reference(),
                        each.firstName(),
                        each.representative().fromDate(),
                        Entering.of(each))));
        return ways;
    }

    /** Signs in as one of them, and gives the token for the cookie. */
    @Transactional(Transactional.TxType.MANDATORY)
    String enter(OneTimeCode code, Entrance way) {
        code.enter(clock.instant());
        Entering as = way.as();
        if (way.isSelf()) {
            audit.record("person:" + as.personId(), "session.start", "tenancy:" + as.tenancyId(), "by code");
            accounts.open(as.personId());
        } else {
            acting(code).stream()
                    .filter(each -> each.representative().reference().equals(way.key()))
                    .forEach(this::record);
        }
        return sessions.start(as);
    }

    private void record(ActsFor acting) {
        String who = RepresentativeChange.about(acting.representative());
        audit.record(Deed.of(new Author(who, Way.WEB), "session.start", "tenancy:" + acting.tenancyId())
                .forPerson(acting.personReference())
                .remarking("by code"));
    }

    private List<ActsFor> acting(OneTimeCode code) {
        Long known = code.representativeId();
        return known == null ? List.of() : representatives.besides(known, dates.dateOf(clock.instant()));
    }
}
