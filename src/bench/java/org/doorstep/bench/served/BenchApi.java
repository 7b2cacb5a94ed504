package org.doorstep.bench.served;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Calls beside the landlord's API, without its filters: the least that a call can cost here. */
@ApplicationPath("api/bench")
public class BenchApi extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(CeilingCalls.class, TextCalls.class, ReminderCalls.class);
    }
}
