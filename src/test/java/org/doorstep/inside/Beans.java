package org.doorstep.inside;

import jakarta.enterprise.inject.spi.CDI;

/** The application's own beans, as it has them. */
final class Beans {

    private Beans() {}

    static <T> T the(Class<T> type) {
        return CDI.current().select(type).get();
    }
}
