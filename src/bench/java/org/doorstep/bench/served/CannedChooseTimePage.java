package org.doorstep.bench.served;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Specializes;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.doorstep.account.SignedInPerson;
import org.doorstep.booking.SlotOffer;
import org.doorstep.booking.SlotWish;
import org.doorstep.settings.PlainDates;
import org.doorstep.web.CurrentPerson;
import org.doorstep.web.TimeTable;
import org.doorstep.web.Times;
import org.doorstep.web.TimesAsked;
import org.doorstep.web.Words;
import org.doorstep.web.tenant.ChooseTimePage;

/**
 * Stands in for the page's bean. Below {@code /bench} the same template is drawn with slots from memory, for somebody who never signed
 * in: no database at all. Anywhere else it is the product's own.
 */
@Specializes
@RequestScoped
public class CannedChooseTimePage extends ChooseTimePage {

    @Inject
    Clock time;

    @Inject
    CurrentPerson current;

    @Inject
    PlainDates plainDates;

    @Inject
    Words texts;

    @Inject
    CannedSlots canned;

    @Override
    public void load() {
        String page = FacesContext.getCurrentInstance().getViewRoot().getViewId();
        if (!page.startsWith("/bench/")) {
            super.load();
            return;
        }
        LocalDate today = plainDates.dateOf(time.instant());
        current.is(new SignedInPerson(0, 0, 0, "nobody", "Nobody", "Nowhere", today, time.instant()));
        SlotOffer.Slots slots = canned.of(getOrder());
        String base = "/tenant/choose-time?order=" + getOrder();
        LocalDate last = today.plus(Period.ofDays(SlotWish.FORTNIGHT - 1));
        show(new Times.Found(
                slots.need(),
                new TimeTable(base, TimesAsked.read(), slots.slots(), last, plainDates, texts),
                null,
                "",
                List.of()));
    }
}
