package org.doorstep.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** A transaction around what the application only ever asks within one: outside, the container may hand out what it has closed already. */
@ApplicationScoped
public class Reading {

    static <T> T of(Supplier<T> what) {
        return Beans.the(Reading.class).read(what);
    }

    @Transactional
    <T> T read(Supplier<T> what) {
        return what.get();
    }
}
