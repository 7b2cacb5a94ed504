package org.doorstep.wronghouse.intake;

/** Used by a room below. */
public class WrongLoad {}
