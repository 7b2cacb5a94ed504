package org.doorstep.wronghouse.intake;

/** Used by the API. */
public class WrongLoad {}
