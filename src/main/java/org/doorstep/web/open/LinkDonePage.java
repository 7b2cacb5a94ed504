package org.doorstep.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.doorstep.booking.SlotKey;
import org.doorstep.schedule.ArrivalWindow;
import org.doorstep.web.Exchange;
import org.jspecify.annotations.Nullable;

/** open/visit-changed: what the link did. The link itself is spent, so the page knows no more than the signed time in its address. */
@Named
@RequestScoped
public class LinkDonePage {

    @Inject
    SlotKey slotKeys;

    private @Nullable ArrivalWindow window;

    /** Reads the time. */
    public void load() {
        slotKeys.read(Exchange.asked("when")).ifPresentOrElse(read -> window = read, Exchange::notFound);
    }

    public @Nullable ArrivalWindow getWindow() {
        return window;
    }

    public boolean isCancelled() {
        return !Exchange.asked("cancelled").isEmpty();
    }
}
