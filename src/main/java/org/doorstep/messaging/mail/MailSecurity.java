package org.doorstep.messaging.mail;

/** How the way to the mail server is kept private. */
public enum MailSecurity {
    /** Encrypted before anything is said, or not sent at all. */
    STARTTLS,
    /** Encrypted from the first byte, mostly on port 465. */
    TLS,
    /** In the open: for a server on the same machine alone. */
    NONE
}
