package org.doorstep.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.doorstep.account.ApiScope;
import org.doorstep.booking.VisitPrivacy;
import org.doorstep.booking.WorksOrderWithdrawal;
import org.doorstep.intake.Shape;
import org.doorstep.works.WorksOrderDetails;
import org.doorstep.works.WorksOrderRegister;
import org.doorstep.works.WorksOrderRegister.Put;

/** Works orders come in, and are withdrawn. The reference is in the query, since many have a slash in them. */
@Path("works-orders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class WorksOrderCalls {

    @Inject
    WorksOrderRegister register;

    @Inject
    WorksOrderWithdrawal withdrawal;

    @Inject
    VisitPrivacy privacy;

    @Inject
    WorksOrderFields reader;

    @Inject
    Caller caller;

    /** Makes a works order or brings it up to date: 201 or 200. One that was withdrawn is open again. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @NeedsScope(ApiScope.IMPORT)
    public Response put(@Context UriInfo call, Fields fields) {
        QueryFields query = QueryFields.of(call, fields);
        String reference = query.neededWritten("reference").as(Shape.WORKS_ORDER);
        query.refuseUnknown();
        WorksOrderDetails details = reader.read(reference, fields);
        fields.check();
        Put put = register.put(reference, details, caller.author());
        if (put == Put.AT_ANOTHER_HOME) {
            fields.errors()
                    .refuse(
                            "/uprn",
                            "This works order is known at another home. Give the job at this home a reference of its own.");
            fields.check();
        }
        if (details.privateTo() != null) {
            privacy.follow(reference, caller.author());
        }
        return Response.status(put == Put.MADE ? Response.Status.CREATED : Response.Status.OK)
                .entity(Json.createObjectBuilder().add("reference", reference).build())
                .build();
    }

    /** Withdraws a works order: 204, also a second time; 409 while an appointment stands for it. */
    @DELETE
    @NeedsScope(ApiScope.IMPORT)
    public Response delete(@Context UriInfo call) {
        QueryFields query = QueryFields.of(call);
        String reference = query.neededWritten("reference").as(Shape.WORKS_ORDER);
        query.check();
        return switch (withdrawal.withdraw(reference, caller.author())) {
            case WITHDRAWN -> Response.noContent().build();
            case UNKNOWN -> throw Refusal.of(ProblemCode.NOT_FOUND, "No works order has this reference.");
            case BOOKED ->
                throw Refusal.of(
                        ProblemCode.WORKS_ORDER_BOOKED, "Cancel the appointment first, then withdraw the order.");
            case DONE -> throw Refusal.of(ProblemCode.WORKS_ORDER_DONE, "What is done cannot be withdrawn.");
        };
    }
}
