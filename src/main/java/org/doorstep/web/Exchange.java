package org.doorstep.web;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the browser asked, and the ways to answer other than with the page itself. */
public final class Exchange {

    private Exchange() {}

    /** A parameter of the address or the form; empty where there is none. */
    public static String asked(String name) {
        String value = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
        return value == null ? "" : value.strip();
    }

    /** All values of a parameter, such as those of ticked boxes. */
    public static List<String> askedAll(String name) {
        String[] values = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .get(name);
        return values == null ? List.of() : List.of(values);
    }

    /** Whether a form was sent. */
    public static boolean isForm() {
        return FacesContext.getCurrentInstance().isPostback();
    }

    /** Answers that there is no such page: for what is not there and for what is another's alike. */
    public static void notFound() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (!faces.getResponseComplete()) {
            try {
                faces.getExternalContext().responseSendError(404, "");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            faces.responseComplete();
        }
    }

    /** Sends the browser on with a GET, so that refreshing repeats nothing. */
    public static void goTo(String address) {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (!faces.getResponseComplete()) {
            try {
                faces.getExternalContext().redirect(address);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            faces.responseComplete();
        }
    }

    /** Writes a file. */
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** Answers with a file to keep, in place of a page. What is written is sent as it comes. */
    public static void file(String name, String type, Writing writing) {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext browser = faces.getExternalContext();
        browser.setResponseContentType(type);
        browser.setResponseHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        try {
            writing.to(browser.getResponseOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    /** A parameter of this request for another address, with its ampersand; empty where it was not asked. */
    public static String passedOn(String name) {
        return asked(name).isEmpty() ? "" : "&" + name + "=" + escaped(asked(name));
    }

    /** A value as it stands in an address. */
    public static String escaped(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
