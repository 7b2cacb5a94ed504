package org.doorstep.web.staff;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextFactory;
import jakarta.faces.lifecycle.Lifecycle;
import org.primefaces.csp.CspState;

/**
 * Puts our nonce where PrimeFaces looks for its own before it looks. It must stand inside PrimeFaces' factory, so it is named in
 * {@code META-INF/services} and not in {@code faces-config.xml}.
 */
public class NonceFacesContextFactory extends FacesContextFactory {

    public NonceFacesContextFactory(FacesContextFactory wrapped) {
        super(wrapped);
    }

    @Override
    public FacesContext getFacesContext(Object context, Object request, Object response, Lifecycle lifecycle) {
        FacesContext faces = getWrapped().getFacesContext(context, request, response, lifecycle);
        faces.getAttributes().put(CspState.class.getName(), new PageNonce(faces));
        return faces;
    }
}
