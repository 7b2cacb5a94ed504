package org.doorstep.wronghouse.util;

/** Lives where nobody looks for it. */
public class Anything {}
