package org.doorstep.web.tenant;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.doorstep.account.Acting;
import org.doorstep.account.SignedInPerson;
import org.doorstep.tenancy.RepresentativeChange;
import org.doorstep.tenancy.Representatives;
import org.doorstep.web.CurrentPerson;
import org.doorstep.web.Exchange;
import org.doorstep.web.RepresentativeWords;
import org.jspecify.annotations.Nullable;

/** tenant/acting: what a representative may do, and the way to do it no more. */
@Named
@RequestScoped
public class ActingPage {

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
        row = person.getWho()
                .representative()
                .map(Acting::reference)
                .flatMap(representatives::find)
                .map(words::row)
                .orElse(null);
    }

    /** A tenant acts for nobody here. */
    public void load() {
        if (row == null) {
            Exchange.notFound();
        }
    }

    /** They act no more, and are signed out by that. */
    public void end() {
        SignedInPerson who = person.getWho();
        who.representative().ifPresent(acting -> change.end(who.personId(), acting.reference(), who.author()));
        Exchange.goTo("/signin/no-longer-acting");
    }

    public RepresentativeWords.@Nullable Row getRow() {
        return row;
    }
}
