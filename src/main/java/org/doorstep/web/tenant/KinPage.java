package org.doorstep.web.tenant;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;
import org.doorstep.tenancy.KinChange;
import org.doorstep.tenancy.KinList;
import org.doorstep.tenancy.KinResult;
import org.doorstep.tenancy.NextOfKin;
import org.doorstep.web.CurrentPerson;
import org.doorstep.web.Exchange;
import org.doorstep.web.KinWords;
import org.jspecify.annotations.Nullable;

/** tenant/kin and tenant/kin-remove: one person whom the tenant named, and what can be done about them. */
@Named
@RequestScoped
public class KinPage {

    private static final String LIST = "/tenant/details?kin=";

    @Inject
    CurrentPerson person;

    @Inject
    KinList list;

    @Inject
    KinChange change;

    @Inject
    KinWords words;

    private KinWords.@Nullable Row row;
    private int place;

    @PostConstruct
    void find() {
        List<NextOfKin> all = list.of(person.getWho().personId());
        place = IntStream.range(0, all.size())
                        .filter(i -> all.get(i).reference().equals(getRef()))
                        .findFirst()
                        .orElse(-1)
                + 1;
        row = place == 0 ? null : words.row(all.get(place - 1));
    }

    /** Who is not theirs is not found. */
    public void load() {
        if (row == null) {
            Exchange.notFound();
        }
    }

    /** All of it is still right. */
    public void confirm() {
        then(change.confirm(person.getWho().personId(), getRef(), person.author()), "changed");
    }

    /** They are tried before whoever came before them: the place stood in the form, so that pressing twice moves once. */
    public void moveUp() {
        String to = Exchange.asked("to");
        int wanted = to.matches("[1-9]") ? Integer.parseInt(to) : place;
        then(change.move(person.getWho().personId(), getRef(), wanted, person.author()), "changed");
    }

    /** We contact them no more. */
    public void remove() {
        then(change.withdraw(person.getWho().personId(), getRef(), person.author()), "removed");
    }

    private void then(KinResult result, String done) {
        if (result.isDone()) {
            Exchange.goTo(LIST + done);
        } else {
            Exchange.notFound();
        }
    }

    public KinWords.@Nullable Row getRow() {
        return row;
    }

    public boolean isFirst() {
        return place <= 1;
    }

    /** The place before theirs. */
    public int getUp() {
        return place - 1;
    }

    public String getRef() {
        return Exchange.asked("ref");
    }
}
