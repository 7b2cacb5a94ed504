package org.doorstep.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.doorstep.account.ApiScope;
import org.doorstep.booking.VisitsAfterTenancies;
import org.doorstep.intake.Shape;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.PersonDetails;
import org.doorstep.tenancy.Put;
import org.doorstep.tenancy.RentAccountNumber;
import org.doorstep.tenancy.TenancyDetails;
import org.doorstep.tenancy.TenancyRegister;
import org.doorstep.tenancy.Uprn;

/** Tenancies and their people come in. */
@Path("tenancies")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TenancyCalls {

    @Inject
    TenancyRegister tenancies;

    @Inject
    VisitsAfterTenancies visits;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    PlainDates dates;

    /**
     * Makes a tenancy or brings it up to date: 201 or 200, with its people's contact points, a warning for each that cannot be used, and
     * the visits after its end.
     */
    @PUT
    @Path("{rentAccountNumber: .+}")
    @NeedsScope(ApiScope.IMPORT)
    public Response put(@PathParam("rentAccountNumber") String rentAccountNumber, Fields fields) {
        String number = new Written("{rentAccountNumber}", rentAccountNumber, fields.errors()).as(Shape.RENT_ACCOUNT);
        String uprn = fields.shaped("uprn", Shape.UPRN);
        LocalDate start = fields.date("startDate");
        LocalDate end = fields.optionalDate("endDate");
        TenancyFields reader = new TenancyFields(dates.dateOf(clock.instant()));
        List<PersonDetails> people = reader.people(fields);
        if (end != null && end.isBefore(start) && !fields.errors().areAbout("/startDate")) {
            fields.errors().refuse("/endDate", "Send an endDate that is not before the startDate.");
        }
        fields.check();
        RentAccountNumber account = new RentAccountNumber(number);
        TenancyRegister.Stored stored =
                tenancies.put(account, new TenancyDetails(new Uprn(uprn), start, end, people), caller.author());
        return answer(account, stored, reader.warnings());
    }

    private Response answer(RentAccountNumber account, TenancyRegister.Stored stored, List<FieldError> warnings) {
        if (stored.put() == Put.NO_SUCH_HOME) {
            return Problem.invalidField("/uprn", "No home has this UPRN. Put it in with PUT /properties first.")
                    .answer()
                    .build();
        }
        JsonObject body = Json.createObjectBuilder()
                .add("rentAccountNumber", account.written())
                .add("people", Answers.list(stored.people(), each -> PersonAnswers.reached(each)
                        .build()))
                .add("warnings", Answers.list(warnings, Answers::fieldError))
                .add(
                        "affectedAppointments",
                        Answers.list(visits.of(List.of(account)).getOrDefault(account.key(), List.of())))
                .build();
        return Response.status(stored.put() == Put.MADE ? Response.Status.CREATED : Response.Status.OK)
                .entity(body)
                .build();
    }
}
