package org.doorstep.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.zip.CRC32;

/** The stylesheet's version, so that browsers may keep it for a year and still see a new one at once. */
@Named
@ApplicationScoped
public class Theme {

    @Inject
    ServletContext application;

    private String version = "";

    @PostConstruct
    void read() {
        try (InputStream sheet = Objects.requireNonNull(application.getResourceAsStream("/theme/tenant.css"))) {
            CRC32 sum = new CRC32();
            sum.update(sheet.readAllBytes());
            version = Long.toHexString(sum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String getVersion() {
        return version;
    }
}
