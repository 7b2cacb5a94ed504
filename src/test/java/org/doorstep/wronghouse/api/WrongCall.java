package org.doorstep.wronghouse.api;

import jakarta.persistence.EntityManager;

/** A call that asks the database itself. */
public class WrongCall {
    EntityManager database;
}
