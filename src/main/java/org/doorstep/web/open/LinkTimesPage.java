package org.doorstep.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.doorstep.booking.AppointmentBooking;
import org.doorstep.booking.BookingResult;
import org.doorstep.booking.SlotChoice;
import org.doorstep.booking.SlotWish;
import org.doorstep.booking.VisitLinks;
import org.doorstep.settings.PlainDates;
import org.doorstep.web.Exchange;
import org.doorstep.web.Times;
import org.doorstep.web.TimesAsked;
import org.doorstep.web.TimesPage;
import org.doorstep.web.Words;
import org.doorstep.works.WorksOrder;

/** open/visit-times: other times for the one visit of a link. */
@Named
@RequestScoped
public class LinkTimesPage extends TimesPage {

    @Inject
    OpenedLink link;

    @Inject
    PlainDates dates;

    @Inject
    Words words;

    @Inject
    Times search;

    @Inject
    AppointmentBooking booking;

    /** Opens the link and looks for slots. */
    public void load() {
        Optional<VisitLinks.Opened> opened = link.open();
        if (opened.isEmpty() || !letsThrough(opened.get().appointment())) {
            return;
        }
        String reference = opened.get().appointment().reference();
        SlotWish.Tenant holder = new SlotWish.Tenant(
                opened.get().appointment().propertyId(),
                opened.get().person(),
                opened.get().actor().owner());
        Times.Found found = search.find(
                        link.address() + "/times?", TimesAsked.read(), ordersOf(opened.get()), holder, reference)
                .found();
        if (found == null) {
            Exchange.notFound();
        } else {
            show(found);
        }
    }

    /** Keeps the chosen slot and goes on to check it. */
    public void go() {
        String slot = Exchange.asked("slot");
        Optional<VisitLinks.Opened> opened = link.open();
        if (slot.isEmpty() || opened.isEmpty()) {
            return;
        }
        BookingResult result = booking.hold(
                SlotChoice.ofSlot(ordersOf(opened.get()), slot),
                opened.get().actor(),
                opened.get().appointment().reference());
        goOn(result, link.address() + "/check");
    }

    private static List<String> ordersOf(VisitLinks.Opened opened) {
        return opened.appointment().worksOrders().stream()
                .map(WorksOrder::reference)
                .toList();
    }

    public String getAbout() {
        return words.of("times.about.link", stay(dates, words));
    }

    public String getAddress() {
        return link.address();
    }

    public String getToken() {
        return link.token();
    }
}
