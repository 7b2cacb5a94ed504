package org.doorstep.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Objects;
import org.doorstep.account.SignedInPerson;
import org.doorstep.audit.Author;
import org.doorstep.audit.Way;
import org.doorstep.booking.Actor;
import org.doorstep.booking.BookingChannel;
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

    /** As whom they change their details. */
    public Author author() {
        return new Author("person:" + getWho().reference(), Way.WEB);
    }

    /** As whom they book. */
    public Actor actor() {
        SignedInPerson person = getWho();
        return new Actor("person:" + person.reference(), person.holdOwner(), BookingChannel.WEB, person.reference());
    }
}
