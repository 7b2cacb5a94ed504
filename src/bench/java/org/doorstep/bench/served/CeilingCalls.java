package org.doorstep.bench.served;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.management.ManagementFactory;

/** The empty call, and the bare commit. */
@Path("")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CeilingCalls {

    @Inject
    ThreeRows rows;

    @GET
    @Path("empty")
    public String empty() {
        return "{}";
    }

    @POST
    @Path("commit")
    public String commit() {
        rows.write();
        return "{}";
    }

    /** Bytes of the heap that are in use once the rubbish is out. */
    @GET
    @Path("heap")
    public String heap() {
        System.gc();
        return String.valueOf(
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
}
