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

/** The stylesheets' version, so that browsers may keep it for a year and still see a new one at once. */
@Named
@ApplicationScoped
public class Theme {

    @Inject
    ServletContext application;

    private String version = "";
    private String scriptVersion = "";
    private String staffVersion = "";
    private String exitVersion = "";
    private String simulatorVersion = "";

    @PostConstruct
    void read() {
        version = versionOf("/theme/tenant.css");
        exitVersion = versionOf("/theme/exit.js");
        simulatorVersion = versionOf("/theme/simulator.js");
        scriptVersion = versionOf("/theme/tenant.js");
        staffVersion = version + versionOf("/theme/staff.css") + versionOf("/theme/staff.js");
    }

    private String versionOf(String file) {
        try (InputStream content = Objects.requireNonNull(application.getResourceAsStream(file))) {
            CRC32 sum = new CRC32();
            sum.update(content.readAllBytes());
            return Long.toHexString(sum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String getVersion() {
        return version;
    }

    /** Of the script that leaves a page. */
    public String getExitVersion() {
        return exitVersion;
    }

    /** Of the script of the simulated phones. */
    public String getSimulatorVersion() {
        return simulatorVersion;
    }

    /** Of the script of signed-in tenants' pages. */
    public String getScriptVersion() {
        return scriptVersion;
    }

    /** Of all that staff pages take from the theme. */
    public String getStaffVersion() {
        return staffVersion;
    }
}
