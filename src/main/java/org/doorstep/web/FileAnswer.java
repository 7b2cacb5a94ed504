package org.doorstep.web;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Hands a browser a file to keep instead of a page, in answer to a form: a link, or a scanner of links, never gets it. */
public final class FileAnswer {

    private FileAnswer() {}

    /**
     * Answers with this file, which nobody between may keep.
     *
     * @param name letters, digits, hyphens and a dot
     */
    public static void send(String name, String type, String text) {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext answer = faces.getExternalContext();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        answer.setResponseContentType(type);
        answer.setResponseContentLength(bytes.length);
        answer.setResponseHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        answer.setResponseHeader("Cache-Control", "no-store");
        try {
            answer.getResponseOutputStream().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }
}
