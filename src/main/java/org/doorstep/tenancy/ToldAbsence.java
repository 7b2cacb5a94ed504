package org.doorstep.tenancy;

/**
 * What others are told of an absence.
 *
 * @param rentAccountNumber as the landlord writes it
 * @param somebodyLetsUsIn whether visits can take place all the same: who lets us in is not told
 */
public record ToldAbsence(String rentAccountNumber, AbsenceSpan span, boolean somebodyLetsUsIn) {}
