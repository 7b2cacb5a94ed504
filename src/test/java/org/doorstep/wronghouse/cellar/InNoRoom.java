package org.doorstep.wronghouse.cellar;

/** In a package that is none of the rooms. */
public class InNoRoom {}
