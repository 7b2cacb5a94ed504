package org.doorstep.bench.served;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.doorstep.conversation.reminding.ReminderRounds;

/** A sweep of reminders as of a moment. */
@Path("reminders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReminderCalls {

    @Inject
    ReminderRounds rounds;

    @POST
    public String sweep(@QueryParam("at") String at) {
        rounds.run(Instant.parse(at));
        return "{}";
    }
}
