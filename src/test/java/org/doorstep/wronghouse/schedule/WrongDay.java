package org.doorstep.wronghouse.schedule;

import org.doorstep.wronghouse.works.WrongOrder;

/** One half of a circle: this way round is allowed. */
public class WrongDay {
    WrongOrder order;
}
