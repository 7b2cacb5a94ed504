package org.doorstep.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.doorstep.schedule.Operative;

/** The drawn face of an operative. Only pictures that this service serves itself; a quiet outline where there is none. */
@Named
@ApplicationScoped
public class Faces {

    private static final String OURS = "/theme/faces/";

    public String of(Operative operative) {
        String photo = operative.photoUrl();
        return photo != null && photo.startsWith(OURS) ? photo : OURS + "face-none.svg";
    }
}
