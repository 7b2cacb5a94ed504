package org.doorstep.api;

import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * What a call asked for, so that a refusal can point at it.
 *
 * @param worksOrders references as the call named them; may be empty where a hold or an appointment names them
 * @param worksOrdersAt the pointer to all of them
 * @param numbered whether each has a pointer of its own
 * @param appointmentAt the pointer to an appointment that it named in a field; empty where the path names it
 * @param whenBooked the status of an answer that says an appointment or a hold stands
 */
record Asked(
        List<String> worksOrders,
        String worksOrdersAt,
        boolean numbered,
        String appointmentAt,
        Response.Status whenBooked) {

    static Asked inQuery(List<String> worksOrders) {
        return new Asked(worksOrders, QueryFields.pointerTo("worksOrder"), false, "?appointment", Response.Status.OK);
    }

    static Asked inBody(List<String> worksOrders) {
        return new Asked(worksOrders, "/worksOrders", true, "/appointment", Response.Status.CREATED);
    }

    static Asked ofStanding() {
        return new Asked(List.of(), "/worksOrders", true, "", Response.Status.OK);
    }

    String pointerTo(int worksOrder) {
        return numbered ? worksOrdersAt + "/" + worksOrder : worksOrdersAt;
    }
}
