package org.doorstep.web;

import jakarta.servlet.ServletRequest;
import org.doorstep.Keys;

/** The one word that lets a script of ours stand in a staff page: new with each request, said in its policy and on each script. */
public final class Nonce {

    private static final String ATTRIBUTE = Nonce.class.getName();

    private Nonce() {}

    /** Makes this request's. */
    static String make(ServletRequest request) {
        String nonce = Keys.randomToken();
        request.setAttribute(ATTRIBUTE, nonce);
        return nonce;
    }

    /** This request's; empty on pages that have no scripts. */
    public static String of(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String nonce ? nonce : "";
    }
}
