package org.doorstep.intake;

/**
 * A row that could be read.
 *
 * @param number of the line in its file, from 1
 */
public record Line<T>(long number, T row) {}
