package org.doorstep.works;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the works system says of a job.
 *
 * @param onSite 5 minutes to 12 hours
 * @param dueBy the last local date on which it is in time, whatever the law has
 * @param awareAt when the landlord became aware of the hazard it mends; legal clocks run from it
 * @param notBefore the first local date on which it can be done (materials)
 * @param crewSize how many operatives must come together, 1 to 6
 * @param after reference of the order that must be done first
 * @param privateTo row of the only tenant who may see it; null to leave what stands
 */
public record WorksOrderDetails(
        long propertyId,
        String visitType,
        String trade,
        Duration onSite,
        @Nullable LocalDate dueBy,
        String description,
        @Nullable String priority,
        @Nullable Instant awareAt,
        @Nullable LocalDate notBefore,
        List<String> skills,
        int crewSize,
        @Nullable String after,
        @Nullable Long privateTo) {

    /** Of one that names nobody to whom it is private. */
    public WorksOrderDetails(
            long propertyId,
            String visitType,
            String trade,
            Duration onSite,
            @Nullable LocalDate dueBy,
            String description,
            @Nullable String priority,
            @Nullable Instant awareAt,
            @Nullable LocalDate notBefore,
            List<String> skills,
            int crewSize,
            @Nullable String after) {
        this(
                propertyId,
                visitType,
                trade,
                onSite,
                dueBy,
                description,
                priority,
                awareAt,
                notBefore,
                skills,
                crewSize,
                after,
                null);
    }

    /** The same at a home. */
    public WorksOrderDetails at(long home) {
        return new WorksOrderDetails(
                home,
                visitType,
                trade,
                onSite,
                dueBy,
                description,
                priority,
                awareAt,
                notBefore,
                skills,
                crewSize,
                after,
                privateTo);
    }

    /** The same, private to a tenant. */
    public WorksOrderDetails privateTo(long person) {
        return new WorksOrderDetails(
                propertyId,
                visitType,
                trade,
                onSite,
                dueBy,
                description,
                priority,
                awareAt,
                notBefore,
                skills,
                crewSize,
                after,
                person);
    }
}
