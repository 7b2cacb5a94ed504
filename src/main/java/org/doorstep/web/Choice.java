package org.doorstep.web;

/**
 * One of several to choose from on a form.
 *
 * @param code what is sent
 * @param about a hint beside its name
 */
public record Choice(String code, String name, String about, boolean chosen) {}
