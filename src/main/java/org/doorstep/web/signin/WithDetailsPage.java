package org.doorstep.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.doorstep.account.Claim;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.RentAccountNumber;
import org.doorstep.web.Exchange;
import org.doorstep.web.Problems;

/** signin/with-details: what identifies a tenant who has their rent letter at hand. The answer is the same whether it matched or not. */
@Named
@RequestScoped
public class WithDetailsPage {

    @Inject
    Clock clock;

    @Inject
    PlainDates dates;

    @Inject
    Problems problems;

    @Inject
    CodeAsking codes;

    private final BirthDate birthDate = new BirthDate();
    private String rent = "";

    /** Sends a code if the details match, and goes on either way. */
    public void send() {
        if (RentAccountNumber.keyOf(rent).isEmpty()) {
            problems.add("rent", "signin_with_details.rent.empty");
        }
        Optional<LocalDate> born = birthDate.read(problems, dates.dateOf(clock.instant()));
        if (!problems.isAny() && born.isPresent()) {
            codes.ask(new Claim.Tenant(rent, born.get()), "rent", "details", getNext());
        }
    }

    public String getNext() {
        return new NextPage(Exchange.asked("next")).address();
    }

    public String getOtherWays() {
        return "/signin/sign-in?next=" + Exchange.escaped(getNext());
    }

    public BirthDate getBirthDate() {
        return birthDate;
    }

    public String getRent() {
        return rent;
    }

    public void setRent(String rent) {
        this.rent = rent;
    }
}
