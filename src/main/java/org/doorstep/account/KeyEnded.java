package org.doorstep.account;

/** Told on this server once it stands in the database that an API key was ended. */
record KeyEnded(long number) {}
