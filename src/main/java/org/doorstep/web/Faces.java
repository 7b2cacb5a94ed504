package org.doorstep.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.doorstep.schedule.Operative;

/** The picture of an operative. Only one that this service serves itself; a quiet outline where there is none. */
@Named
@ApplicationScoped
public class Faces {

    private static final String DRAWN = "/theme/faces/";
    private static final String SENT = "/photos/";

    public String of(Operative operative) {
        String photo = operative.photoUrl();
        if (photo == null || !photo.startsWith(DRAWN) && !photo.startsWith(SENT)) {
            return DRAWN + "face-none.svg";
        }
        return photo;
    }
}
