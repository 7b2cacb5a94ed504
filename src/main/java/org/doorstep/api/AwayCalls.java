package org.doorstep.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.doorstep.account.ApiScope;
import org.doorstep.booking.VisitsWhileShut;
import org.doorstep.intake.Shape;
import org.doorstep.tenancy.AbsenceChange;
import org.doorstep.tenancy.AbsenceDetails;
import org.doorstep.tenancy.AbsenceResult;
import org.doorstep.tenancy.AbsenceSayer;
import org.doorstep.tenancy.AbsenceSpan;
import org.doorstep.tenancy.RentAccountNumber;

/** Other systems say that nobody will be at home, and that somebody is again. */
@Path("tenancies/{rentAccountNumber: .+}/away")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AwayCalls {

    @Inject
    AbsenceChange absences;

    @Inject
    VisitsWhileShut visits;

    @Inject
    Caller caller;

    /**
     * Says when nobody is at home and who lets us in, in place of what was said before: 201, or 200 where something stood, with the visits
     * at which nobody can let us in.
     */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @NeedsScope(ApiScope.IMPORT)
    public Response put(@PathParam("rentAccountNumber") String rentAccountNumber, Fields fields) {
        String number = account(rentAccountNumber, fields.errors());
        AbsenceDetails said = AwayFields.read(fields);
        fields.check();
        RentAccountNumber account = new RentAccountNumber(number);
        AbsenceResult result = absences.say(account, said, AbsenceSayer.system(caller.author()));
        if (result instanceof AbsenceResult.WrongDates wrong) {
            throw new Refusal(wrongDates(wrong.problem()));
        }
        if (!(result instanceof AbsenceResult.Told told)) {
            throw noSuchTenancy();
        }
        return Response.status(told.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(AwayAnswers.stored(account, said, visits.of(account)))
                .build();
    }

    /** Somebody is at home again, or will be after all: 204, also where nobody was away. */
    @DELETE
    @NeedsScope(ApiScope.IMPORT)
    public void delete(@PathParam("rentAccountNumber") String rentAccountNumber) {
        FieldErrors errors = new FieldErrors();
        String number = account(rentAccountNumber, errors);
        errors.check();
        AbsenceSayer sayer = AbsenceSayer.system(caller.author());
        if (absences.end(new RentAccountNumber(number), sayer) == AbsenceChange.Ended.NO_SUCH_TENANCY) {
            throw noSuchTenancy();
        }
    }

    private static String account(String written, FieldErrors errors) {
        return new Written("{rentAccountNumber}", written, errors).as(Shape.RENT_ACCOUNT);
    }

    private static Problem wrongDates(AbsenceSpan.Problem problem) {
        return switch (problem) {
            case FIRST_PAST -> Problem.invalidField("/from", "Send today's date or a later one.");
            case FIRST_TOO_FAR -> Problem.invalidField("/from", "Send a date within a year from today.");
            case LAST_BEFORE_FIRST -> Problem.invalidField("/until", "Send a date that is not before from.");
            case LAST_PAST -> Problem.invalidField("/until", "Send today's date or a later one.");
            case TOO_LONG -> Problem.invalidField("/until", "Send a date within a year after from, or leave it out.");
        };
    }

    private static Refusal noSuchTenancy() {
        return Refusal.of(
                ProblemCode.NOT_FOUND, "No tenancy that lasts has this rent account number. Put it in first.");
    }
}
