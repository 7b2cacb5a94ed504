package org.doorstep.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The landlord's API, version 1: the door for their housing, works and booking systems. */
@ApplicationPath("api/v1")
public class LandlordApi extends Application {

    /** What answers calls; each method of these says which scope it needs. */
    static final Set<Class<?>> CALLS = Set.of(
            PropertyCalls.class,
            TenancyCalls.class,
            AwayCalls.class,
            EarlierCalls.class,
            OperativeCalls.class,
            PhotoCalls.class,
            WorksOrderCalls.class,
            SlotCalls.class,
            HoldCalls.class,
            AppointmentCalls.class,
            OnTheWayCalls.class,
            OurFaultCalls.class,
            AttemptCalls.class,
            MessageCalls.class,
            ImportCalls.class,
            AppointmentListCalls.class,
            CalendarCalls.class,
            ChangeCalls.class,
            DescriptionCalls.class);

    private static final Set<Class<?>> AROUND_CALLS = Set.of(
            KeyFilter.class,
            RateFilter.class,
            ScopeFilter.class,
            IdempotencyFilter.class,
            AnswerKeeper.class,
            AnswerHeaders.class,
            FieldsReader.class,
            RefusalAnswers.class,
            HttpErrorAnswers.class,
            UnexpectedErrorAnswers.class);

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> all = new HashSet<>(CALLS);
        all.addAll(AROUND_CALLS);
        return all;
    }

    @Override
    public Map<String, Object> getProperties() {
        // Jersey would describe the API to anybody in a format of its own.
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
