package org.doorstep.wronghouse.web;

import jakarta.persistence.EntityManager;
import org.doorstep.wronghouse.api.WrongCall;

/** A page that asks the database itself, and goes through the API's door. */
public class WrongPage {
    EntityManager database;
    WrongCall call;
}
