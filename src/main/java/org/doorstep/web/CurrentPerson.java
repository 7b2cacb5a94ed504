package org.doorstep.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Objects;
import org.doorstep.account.SignedInPerson;
import org.doorstep.audit.Author;
import org.doorstep.booking.Actor;
import org.doorstep.booking.BookingChannel;
import org.doorstep.tenancy.AbsenceSayer;
import org.jspecify.annotations.Nullable;

/** Who is signed in on this request, if anybody. Set by the filter before any page runs. */
@Named("person")
@RequestScoped
public class CurrentPerson {

    private @Nullable SignedInPerson who;

    public void is(SignedInPerson person) {
        who = person;
    }

    public boolean isSignedIn() {
        return who != null;
    }

    /** The signed-in person; only on pages that need one. */
    public SignedInPerson getWho() {
        return Objects.requireNonNull(who, "nobody is signed in");
    }

    public Instant getSignedOutAt() {
        return getWho().signedOutAt();
    }

    /** As whom they book: a representative for the tenant. */
    public Actor actor() {
        SignedInPerson person = getWho();
        return new Actor(author().name(), person.holdOwner(), BookingChannel.WEB, person.reference());
    }

    /** Who does what is done, for the trail: the tenant, or the representative who acts for them. */
    public Author author() {
        return getWho().author();
    }

    /** As whom they say when nobody is at home. */
    public AbsenceSayer sayer() {
        return AbsenceSayer.onPage(author(), getWho().personId(), getWho().reference());
    }

    /** Whether a representative is signed in. */
    public boolean isActing() {
        return who != null && who.representative().isPresent();
    }

    /** Whether they may open a page, or a section of "Your details". */
    public boolean may(String page) {
        return ActingAccess.opens(getWho(), page);
    }
}
