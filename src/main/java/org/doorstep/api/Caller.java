package org.doorstep.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.doorstep.account.OpenKey;
import org.doorstep.audit.Author;
import org.doorstep.audit.Way;
import org.doorstep.booking.Actor;
import org.doorstep.booking.BookingChannel;
import org.jspecify.annotations.Nullable;

/** The system that makes this call, known by its key. The request carries the key: a bean for each would be made at each call. */
@ApplicationScoped
public class Caller {

    private static final String KEY = OpenKey.class.getName();

    @Inject
    HttpServletRequest call;

    void isKnownBy(OpenKey found) {
        call.setAttribute(KEY, found);
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
        if (call.getAttribute(KEY) instanceof OpenKey key) {
            return key;
        }
        throw new IllegalStateException("No key was read for this call");
    }
}
