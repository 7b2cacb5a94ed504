package org.doorstep.schedule;

import java.time.Duration;

/**
 * A window, not a person: open while at least one suitable operative can serve it.
 *
 * @param window when somebody arrives
 * @param onSite how long the visit then takes
 */
public record Slot(ArrivalWindow window, Duration onSite) {}
