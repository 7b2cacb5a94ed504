package org.doorstep.conversation;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.ContactPoint;

/** How somebody wants to be answered. */
public enum ReplyWay {
    TEXT,
    EMAIL,
    /** Staff ring. */
    PHONE,
    /** Staff write a letter. */
    POST;

    /** The way of this name; empty where there is none. */
    public static Optional<ReplyWay> find(String name) {
        return Arrays.stream(values()).filter(way -> way.name().equals(name)).findFirst();
    }

    /** How words reach a contact of this kind. */
    public static ReplyWay writingTo(ContactKind kind) {
        return kind == ContactKind.MOBILE ? TEXT : EMAIL;
    }

    /** What somebody typed as it is kept, a number as E.164; empty if it cannot be of this way. */
    public Optional<String> read(String typed) {
        return kinds().map(kind -> ContactPoint.read(kind, typed))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Stream<ContactKind> kinds() {
        return switch (this) {
            case TEXT -> Stream.of(ContactKind.MOBILE);
            case EMAIL -> Stream.of(ContactKind.EMAIL);
            case PHONE -> Stream.of(ContactKind.MOBILE, ContactKind.LANDLINE);
            case POST -> Stream.of(ContactKind.POST);
        };
    }

    /** Whether Doorstep sends the words itself. */
    public boolean isSent() {
        return this == TEXT || this == EMAIL;
    }
}
