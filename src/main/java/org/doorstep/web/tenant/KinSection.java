package org.doorstep.web.tenant;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.doorstep.tenancy.KinList;
import org.doorstep.web.CurrentPerson;
import org.doorstep.web.Exchange;
import org.doorstep.web.KinWords;
import org.doorstep.web.Words;

/** The section of tenant/details about people whom we may contact, in the order in which they are tried. */
@Named
@RequestScoped
public class KinSection {

    private static final Set<String> KNOWN = Set.of("named", "told", "changed", "removed");

    @Inject
    CurrentPerson person;

    @Inject
    Words words;

    @Inject
    KinList list;

    @Inject
    KinWords kinWords;

    private List<KinWords.Row> rows = List.of();

    @PostConstruct
    void read() {
        rows = list.of(person.getWho().personId()).stream().map(kinWords::row).toList();
    }

    public List<KinWords.Row> getRows() {
        return rows;
    }

    /** Whether one more can be named. */
    public boolean isRoom() {
        return list.hasRoomFor(rows.size());
    }

    /** What was just done; empty where nothing was. */
    public String getNote() {
        String done = Exchange.asked("kin");
        return KNOWN.contains(done) ? words.of("details_kin.done." + done) : "";
    }
}
