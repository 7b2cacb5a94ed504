package org.doorstep.web.staff;

/** A member of staff as the list shows them. */
public record UserRow(String reference, String name, String email, String roles, String state, String lastSignedIn) {}
