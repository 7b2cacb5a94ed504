package org.doorstep.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.doorstep.account.ApiScope;
import org.doorstep.intake.Shape;
import org.doorstep.schedule.OperativePhotos;
import org.doorstep.schedule.OperativePhotos.Hung;
import org.doorstep.schedule.portrait.Portrait;
import org.doorstep.schedule.portrait.Portrait.Drawn;
import org.doorstep.schedule.portrait.Portrait.NotDrawn;
import org.doorstep.schedule.portrait.Unfit;

/** Pictures of operatives come in and go. */
@Path("operatives/{badgeNumber}/photo")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PhotoCalls {

    private static final int MOST_BYTES = 5 << 20;

    @Inject
    OperativePhotos photos;

    @Inject
    Caller caller;

    /**
     * Takes a picture; the body is the file. 201 for an operative's first, 200 for another: {@code {badgeNumber, photoUrl}}. What is
     * kept is a square of {@value Portrait#SIDE} pixels from its middle, drawn anew.
     */
    @PUT
    @Consumes({"image/jpeg", "image/png"})
    @NeedsScope(ApiScope.IMPORT)
    public Response put(@PathParam("badgeNumber") String badgeNumber, InputStream body) throws IOException {
        String badge = badge(badgeNumber);
        byte[] file = body.readNBytes(MOST_BYTES + 1);
        if (file.length > MOST_BYTES) {
            throw Refusal.of(ProblemCode.TOO_LARGE, "Send a picture of at most 5 MB.");
        }
        return photos.put(badge, drawn(file), caller.author())
                .map(hung -> answer(badge, hung))
                .orElseThrow(PhotoCalls::noSuchOperative);
    }

    /** Takes the picture down; the drawn face shows again. 204, also where there is none. */
    @DELETE
    @NeedsScope(ApiScope.IMPORT)
    public void delete(@PathParam("badgeNumber") String badgeNumber) {
        if (!photos.remove(badge(badgeNumber), caller.author())) {
            throw noSuchOperative();
        }
    }

    private static Portrait drawn(byte[] file) {
        Portrait.Drawing drawing = Portrait.of(file);
        if (drawing instanceof NotDrawn not) {
            throw new Refusal(unfit(not.why()));
        }
        return ((Drawn) drawing).portrait();
    }

    private static Response answer(String badge, Hung hung) {
        return Response.status(hung.isFirst() ? Response.Status.CREATED : Response.Status.OK)
                .entity(Json.createObjectBuilder()
                        .add("badgeNumber", badge)
                        .add("photoUrl", hung.path())
                        .build())
                .build();
    }

    private static Problem unfit(Unfit why) {
        return switch (why) {
            case NO_PICTURE -> Problem.of(ProblemCode.UNSUPPORTED_MEDIA_TYPE, "Send a JPEG or PNG file as the body.");
            case NOT_ONE_PICTURE ->
                Problem.invalidField(
                        "",
                        "The file is cut off, or something stands behind the picture. Save it anew as a plain JPEG or PNG.");
            case TOO_MANY_PIXELS ->
                Problem.invalidField(
                        "",
                        "Make it smaller: at most " + Portrait.MOST_PIXELS / 1_000_000 + " million pixels, and "
                                + Portrait.LONGEST_SIDE + " on a side. We keep " + Portrait.SIDE + " by "
                                + Portrait.SIDE
                                + ".");
            case UNREADABLE ->
                Problem.invalidField("", "The picture cannot be read. Save it anew as a plain JPEG or PNG, in RGB.");
        };
    }

    private static String badge(String written) {
        FieldErrors errors = new FieldErrors();
        String badge = new Written("{badgeNumber}", written, errors).as(Shape.BADGE);
        errors.check();
        return badge;
    }

    private static Refusal noSuchOperative() {
        return Refusal.of(ProblemCode.NOT_FOUND, "No operative has this badge number. Put them in first.");
    }
}
