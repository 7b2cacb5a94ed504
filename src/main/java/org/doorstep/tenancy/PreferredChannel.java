package org.doorstep.tenancy;

/** How somebody would like to hear from the landlord. A wish: where it cannot be, another safe way is used. */
public enum PreferredChannel {
    TEXT,
    /** To their mobile; offered only where the landlord has it. */
    WHATSAPP,
    EMAIL,
    PHONE,
    POST;

    /** Whether this contact point is of the kind that they prefer. */
    boolean prefers(ContactPoint point) {
        return switch (this) {
            case TEXT, WHATSAPP -> point.kind() == ContactKind.MOBILE;
            case EMAIL -> point.kind() == ContactKind.EMAIL;
            case PHONE, POST -> false;
        };
    }
}
