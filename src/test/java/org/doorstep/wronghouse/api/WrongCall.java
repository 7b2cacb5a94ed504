package org.doorstep.wronghouse.api;

import jakarta.persistence.EntityManager;
import org.doorstep.wronghouse.intake.WrongLoad;

/** A call that asks the database itself, and uses the way in of files. */
public class WrongCall {
    EntityManager database;
    WrongLoad load;
}
