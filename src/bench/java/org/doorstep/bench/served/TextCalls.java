package org.doorstep.bench.served;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.doorstep.messaging.Channel;
import org.doorstep.messaging.MessageKind;
import org.doorstep.messaging.Sender;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The ceiling of the outbox: as many senders as it has hand messages to the same channel, without a database. */
@Path("texts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TextCalls {

    @Inject
    LoopbackChannel channel;

    @Resource
    ManagedExecutorService threads;

    @Inject
    @ConfigProperty(name = "doorstep.messaging.senders")
    int senders;

    @POST
    public String hand(@QueryParam("series") String series, @QueryParam("count") int count) throws Exception {
        AtomicInteger next = new AtomicInteger();
        Callable<Boolean> sender = () -> {
            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                channel.send(new Channel.Outgoing(
                        series + "/" + i, MessageKind.TEXT, "+447700900001", "", "A text", Sender.STANDARD));
            }
            return true;
        };
        List<Future<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < senders; i++) {
            all.add(threads.submit(sender));
        }
        for (Future<Boolean> each : all) {
            each.get();
        }
        return "{}";
    }
}
