package org.doorstep.wronghouse.api;

import jakarta.persistence.EntityManager;
import net.fortuna.ical4j.model.Calendar;

/** A call that asks the database itself, and writes calendar files. */
public class WrongCall {
    EntityManager database;
    Calendar calendar;
}
