package org.doorstep.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.doorstep.account.ApiScope;
import org.doorstep.intake.Shape;
import org.doorstep.tenancy.PropertyDetails;
import org.doorstep.tenancy.PropertyRegister;
import org.doorstep.tenancy.Put;
import org.doorstep.tenancy.Uprn;
import org.jspecify.annotations.Nullable;

/** Homes come in. */
@Path("properties")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PropertyCalls {

    private static final int MOST_LINES = 8;
    /** Eight such lines and the breaks between them fit the column of 500 characters. */
    private static final int LONGEST_LINE = 60;

    @Inject
    PropertyRegister properties;

    @Inject
    Caller caller;

    /** Makes a home or brings it up to date: 201 or 200. */
    @PUT
    @Path("{uprn}")
    @NeedsScope(ApiScope.IMPORT)
    public Response put(@PathParam("uprn") String uprn, Fields fields) {
        String known = new Written("{uprn}", uprn, fields.errors()).as(Shape.UPRN);
        List<String> lines = fields.texts("addressLines", 1, MOST_LINES, line -> line.upTo(LONGEST_LINE));
        String postcode = fields.text("postcode", 10);
        String patch = fields.text("patch", 60);
        Place place = Place.of(fields);
        boolean hasGas = fields.flag("hasGas");
        fields.check();
        Uprn home = new Uprn(known);
        Put put = properties.put(
                home,
                new PropertyDetails(lines, postcode, patch, place.latitude(), place.longitude(), hasGas),
                caller.author());
        return Response.status(put == Put.MADE ? Response.Status.CREATED : Response.Status.OK)
                .entity(Json.createObjectBuilder().add("uprn", home.value()).build())
                .build();
    }

    /** A place in WGS 84 degrees, or none. */
    record Place(@Nullable Double latitude, @Nullable Double longitude) {

        static Place of(Fields fields) {
            Double latitude = fields.optionalNumber("latitude", -90, 90);
            Double longitude = fields.optionalNumber("longitude", -180, 180);
            if ((latitude == null) != (longitude == null)) {
                fields.errors()
                        .refuse(
                                fields.pointerTo(latitude == null ? "latitude" : "longitude"),
                                "Send latitude and longitude together, or neither.");
            }
            return new Place(latitude, longitude);
        }
    }
}
