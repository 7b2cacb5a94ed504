package org.doorstep.web.staff;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.doorstep.tenancy.Representative;
import org.doorstep.tenancy.RepresentativeChange;
import org.doorstep.tenancy.RepresentativesSeen;
import org.doorstep.tenancy.RepresentativesSeen.OfTenant;
import org.doorstep.web.Exchange;
import org.doorstep.web.RepresentativeWords;
import org.doorstep.web.Words;
import org.jspecify.annotations.Nullable;

/** staff/representative: one who acts for a tenant, by what proof, and the way to end it. */
@Named
@RequestScoped
public class RepresentativePage {

    @Inject
    CurrentStaff staff;

    @Inject
    Words words;

    @Inject
    RepresentativesSeen seen;

    @Inject
    RepresentativeChange change;

    @Inject
    RepresentativeWords representativeWords;

    private @Nullable OfTenant tenant;
    private RepresentativeWords.@Nullable Row row;
    private String proof = "";

    @PostConstruct
    void find() {
        seen.find(getRef(), staff.author()).ifPresent(this::show);
    }

    private void show(OfTenant found) {
        Representative each = found.representatives().get(0);
        tenant = found;
        row = representativeWords.row(each);
        String note = each.proofNote();
        proof = words.of("staff_representative.proof." + each.proof()) + (note == null ? "" : ", " + note);
    }

    /** Answers that there is no such page for one who is not there, or acts no more. */
    public void load() {
        if (row == null) {
            Exchange.notFound();
        }
    }

    /** They act no more, and are signed out. */
    public void end() {
        change.end(getRef(), staff.author());
        Exchange.goTo("/staff/representatives?done=acts_no_more");
    }

    public @Nullable OfTenant getTenant() {
        return tenant;
    }

    public RepresentativeWords.@Nullable Row getRow() {
        return row;
    }

    public String getProof() {
        return proof;
    }

    public String getRef() {
        return Exchange.asked("ref");
    }
}
