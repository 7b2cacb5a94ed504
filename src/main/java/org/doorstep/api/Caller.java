package org.doorstep.api;

import jakarta.enterprise.context.RequestScoped;
import org.doorstep.account.OpenKey;
import org.doorstep.audit.Author;
import org.doorstep.audit.Way;
import org.doorstep.booking.Actor;
import org.doorstep.booking.BookingChannel;
import org.jspecify.annotations.Nullable;

/** The system that makes this call, known by its key. */
@RequestScoped
public class Caller {

    private @Nullable OpenKey key;

    void isKnownBy(OpenKey found) {
        key = found;
    }

    /** How this system owns a hold. */
    String holdOwner() {
        return key().holdOwner();
    }

    /**
     * This system as one who books.
     *
     * @param personReference the tenant for whom it is; null where nobody is named
     */
    Actor acting(BookingChannel channel, @Nullable String personReference) {
        return new Actor(key().name(), key().holdOwner(), channel, personReference);
    }

    /** This system as the author of what it sends. */
    Author author() {
        return new Author("key:" + key().name(), Way.API);
    }

    /** The key that was read for this call. */
    OpenKey key() {
        if (key == null) {
            throw new IllegalStateException("No key was read for this call");
        }
        return key;
    }
}
