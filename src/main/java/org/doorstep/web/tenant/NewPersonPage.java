package org.doorstep.web.tenant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.doorstep.account.Claim;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.RepresentativeChange;
import org.doorstep.tenancy.RepresentativeDetails;
import org.doorstep.tenancy.RepresentativeKind;
import org.doorstep.tenancy.RepresentativeResult;
import org.doorstep.web.Choice;
import org.doorstep.web.CurrentPerson;
import org.doorstep.web.Exchange;
import org.doorstep.web.Problems;
import org.doorstep.web.Words;

/** tenant/new-person: the tenant names somebody who may book and change visits for them. More needs a document, and staff. */
@Named
@RequestScoped
public class NewPersonPage {

    /** Those whom a tenant can name by saying so. */
    private static final List<RepresentativeKind> KINDS = List.of(
            RepresentativeKind.FAMILY,
            RepresentativeKind.FRIEND,
            RepresentativeKind.CARER,
            RepresentativeKind.SUPPORT_WORKER,
            RepresentativeKind.ADVOCATE);

    @Inject
    Clock clock;

    @Inject
    CurrentPerson person;

    @Inject
    PlainDates dates;

    @Inject
    Problems problems;

    @Inject
    Words words;

    @Inject
    RepresentativeChange change;

    private String name = "";
    private String contact = "";

    /** Names them; they and the tenant are told. */
    public void keep() {
        Optional<RepresentativeKind> kind = KINDS.stream()
                .filter(each -> each.name().equals(Exchange.asked("kind")))
                .findFirst();
        if (name.isBlank()) {
            problems.add("name", "tenant_new_person.name.empty");
        }
        if (kind.isEmpty()) {
            problems.add("kind-" + RepresentativeKind.FAMILY, "tenant_new_person.kind.empty");
        }
        if (Claim.Reached.read(contact.strip()).isEmpty()) {
            problems.add("contact", "tenant_new_person.contact.wrong");
        }
        if (!problems.isAny()) {
            String oneLine = name.strip().replaceAll("[\\s\\p{Cc}]+", " ");
            RepresentativeDetails said = RepresentativeDetails.byTenant(
                    oneLine, kind.orElseThrow(), contact.strip(), dates.dateOf(clock.instant()));
            then(change.record(person.getWho().reference(), said, person.author()));
        }
    }

    private void then(RepresentativeResult result) {
        if (result == RepresentativeResult.DONE) {
            Exchange.goTo("/tenant/details?people=named");
        } else {
            problems.add("contact", "tenant_new_person.refused." + result);
        }
    }

    public List<Choice> getKinds() {
        return KINDS.stream()
                .map(each -> new Choice(
                        each.name(),
                        words.of("acting.kind." + each),
                        "",
                        each.name().equals(Exchange.asked("kind"))))
                .toList();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getContact() {
        return contact;
    }

    public void setContact(String contact) {
        this.contact = contact;
    }
}
