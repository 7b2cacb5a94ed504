package org.doorstep.intake.csv;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a file, which can be read from the beginning more than once. */
@FunctionalInterface
public interface Source {

    InputStream open() throws IOException;
}
