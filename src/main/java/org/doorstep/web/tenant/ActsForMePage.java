package org.doorstep.web.tenant;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.doorstep.tenancy.RepresentativeChange;
import org.doorstep.tenancy.Representatives;
import org.doorstep.web.CurrentPerson;
import org.doorstep.web.Exchange;
import org.doorstep.web.RepresentativeWords;
import org.jspecify.annotations.Nullable;

/** tenant/person: somebody who acts for the tenant, and the way to end it. */
@Named
@RequestScoped
public class ActsForMePage {

    @Inject
    CurrentPerson person;

    @Inject
    Representatives representatives;

    @Inject
    RepresentativeChange change;

    @Inject
    RepresentativeWords words;

    private RepresentativeWords.@Nullable Row row;

    @PostConstruct
    void find() {
        row = representatives
                .find(getRef())
                .filter(each -> each.personId() == person.getWho().personId() && !each.isEnded())
                .map(words::row)
                .orElse(null);
    }

    /** Who is not theirs is not found. */
    public void load() {
        if (row == null) {
            Exchange.notFound();
        }
    }

    /** They act no more, from now on. */
    public void end() {
        boolean theirs = representatives
                .find(getRef())
                .filter(each -> each.personId() == person.getWho().personId())
                .isPresent();
        if (theirs) {
            change.end(person.getWho().personId(), getRef(), person.author());
            Exchange.goTo("/tenant/details?people=ended");
        } else {
            Exchange.notFound();
        }
    }

    public RepresentativeWords.@Nullable Row getRow() {
        return row;
    }

    public String getRef() {
        return Exchange.asked("ref");
    }
}
