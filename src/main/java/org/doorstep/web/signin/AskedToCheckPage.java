package org.doorstep.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.doorstep.SpokenReference;
import org.doorstep.web.Exchange;

/** signin/asked-to-check: the reference, and what happens next. Looks nothing up: it says no more than its own address. */
@Named
@RequestScoped
public class AskedToCheckPage {

    public boolean isKnown() {
        return SpokenReference.read(Exchange.asked("ref")).isPresent();
    }

    /** "HV4 T7K". */
    public String getReference() {
        return SpokenReference.read(Exchange.asked("ref"))
                .map(SpokenReference::spoken)
                .orElse("");
    }
}
