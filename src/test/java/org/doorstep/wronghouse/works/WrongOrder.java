package org.doorstep.wronghouse.works;

import org.doorstep.wronghouse.schedule.WrongDay;

/** The other half of a circle: a lower room that knows a higher one. */
public class WrongOrder {
    WrongDay day;
}
