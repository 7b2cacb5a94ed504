package org.doorstep.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.doorstep.account.Callers;
import org.doorstep.tenancy.TenancyMember;
import org.doorstep.web.Exchange;
import org.doorstep.web.Problems;

/** staff/recovery: somebody rings who has lost the phone and the email that we hold. Who do they say they are? */
@Named
@RequestScoped
public class RecoveryPage {

    @Inject
    CurrentStaff staff;

    @Inject
    Problems problems;

    @Inject
    Callers callers;

    private String rent = "";
    private String name = "";

    /** Finds them and goes on to the questions. */
    public void find() {
        if (rent.isBlank()) {
            problems.add("rent", "staff_recovery.rent.empty");
        }
        if (name.isBlank()) {
            problems.add("name", "staff_recovery.name.empty");
        }
        if (problems.isAny()) {
            return;
        }
        Optional<TenancyMember> found = callers.find(rent, name, staff.getWho());
        if (found.isEmpty()) {
            problems.add("rent", "staff_recovery.nobody");
        } else {
            Exchange.goTo("/staff/identity-check?ref="
                    + Exchange.escaped(found.get().person().reference()) + "&rent="
                    + Exchange.escaped(found.get().tenancy().rentAccountNumber()));
        }
    }

    public String getRent() {
        return rent;
    }

    public void setRent(String rent) {
        this.rent = rent;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
