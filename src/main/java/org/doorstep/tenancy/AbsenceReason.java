package org.doorstep.tenancy;

/** Why nobody is at home. Told to nobody but the person who said it: a prison or a hospital is nobody else's business. */
public enum AbsenceReason {
    HOLIDAY,
    HOSPITAL,
    PRISON,
    STAYING_ELSEWHERE,
    OTHER
}
