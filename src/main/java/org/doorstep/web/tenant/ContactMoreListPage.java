package org.doorstep.web.tenant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.doorstep.tenancy.ContactChange;
import org.doorstep.tenancy.ContactPoint;
import org.doorstep.web.Choice;
import org.doorstep.web.CurrentPerson;
import org.doorstep.web.Exchange;
import org.doorstep.web.MaskedContacts;
import org.doorstep.web.Problems;

/**
 * tenant/contact-more-list: one contact that we are not to use any more. Those that we are not to use already stand among the others, so that the
 * page says nothing to whoever looks at it.
 */
@Named
@RequestScoped
public class ContactMoreListPage {

    /** For the trail: the person themselves said so. */
    private static final String REASON = "THEY_SAID";

    @Inject
    CurrentPerson person;

    @Inject
    Problems problems;

    @Inject
    MaskedContacts contacts;

    @Inject
    ContactChange change;

    /** Never uses it again. */
    public void stop() {
        String who = person.getWho().reference();
        String which = Exchange.asked("which");
        Optional<ContactPoint> chosen = contacts.find(who, which);
        if (chosen.isEmpty() && !which.isEmpty()) {
            Exchange.notFound();
        } else if (chosen.isPresent()) {
            change.markUnsafe(who, chosen.get().kind(), chosen.get().value(), REASON, person.author());
            Exchange.goTo("/tenant/contact-more?done=yes");
        } else if (!getChoices().isEmpty()) {
            problems.add("which-" + getChoices().get(0).code(), "tenant_contact_more_list.which.empty");
        }
    }

    public List<Choice> getChoices() {
        return contacts.of(person.getWho().reference()).stream()
                .map(each -> new Choice(contacts.code(each), contacts.name(each), "", false))
                .toList();
    }
}
