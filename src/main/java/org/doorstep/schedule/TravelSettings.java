package org.doorstep.schedule;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.doorstep.settings.Landlord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How the landlord's operatives travel, as set by doorstep.travel.*. */
@ApplicationScoped
public class TravelSettings {

    @Inject
    Landlord landlord;

    @Inject
    @ConfigProperty(name = "doorstep.travel.detour")
    double detour;

    @Inject
    @ConfigProperty(name = "doorstep.travel.speed")
    String speed;

    @Inject
    @ConfigProperty(name = "doorstep.travel.least")
    Duration least;

    @Inject
    @ConfigProperty(name = "doorstep.travel.within-building")
    Duration withinBuilding;

    @Inject
    @ConfigProperty(name = "doorstep.travel.building-metres")
    int buildingMetres;

    @Inject
    @ConfigProperty(name = "doorstep.travel.unknown")
    Duration unknown;

    private Travel travel = Travel.NONE;

    @PostConstruct
    void read() {
        travel = new Travel(
                detour,
                SpeedOfDay.read(speed),
                landlord.getZone(),
                Math.toIntExact(least.toMinutes()),
                Math.toIntExact(withinBuilding.toMinutes()),
                buildingMetres,
                Math.toIntExact(unknown.toMinutes()));
    }

    public Travel travel() {
        return travel;
    }
}
