package org.doorstep.account;

/** What an API key may do. */
public enum ApiScope {
    IMPORT,
    BOOK,
    READ
}
