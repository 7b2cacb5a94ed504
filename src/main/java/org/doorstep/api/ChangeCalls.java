package org.doorstep.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.doorstep.account.ApiScope;
import org.doorstep.audit.ChangeFeed;

/** What tenants and staff changed here is read back by the landlord's systems. */
@Path("changes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ChangeCalls {

    private static final int MOST_ON_A_PAGE = 500;
    private static final int ON_A_PAGE = 100;

    @Inject
    ChangeFeed feed;

    @Inject
    ChangeAnswers answers;

    /** What was changed after a place, in order, each with what it changed as that stands now: "next" is the place to go on from. */
    @GET
    @NeedsScope(ApiScope.READ)
    @Weight(2)
    public Response list(@Context UriInfo call) {
        QueryFields query = QueryFields.of(call);
        long after = query.written("after").map(ChangeCalls::place).orElse(ChangeFeed.BEGINNING);
        int most = query.written("limit")
                .map(each -> each.integer(1, MOST_ON_A_PAGE))
                .orElse(ON_A_PAGE);
        query.check();
        return feed.after(after, most)
                .map(page -> Response.ok(answers.of(page)).build())
                .orElseThrow(() -> new Refusal(neverGiven()));
    }

    private static long place(Written written) {
        return FeedCursor.read(written.text())
                .orElseGet(() -> written.refused("Send what an answer before gave as next.", ChangeFeed.BEGINNING));
    }

    private static Problem neverGiven() {
        return Problem.invalidField(
                QueryFields.pointerTo("after"),
                "This place was not given out here: the database was restored, or is another. Begin without after.");
    }
}
