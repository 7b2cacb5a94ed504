package org.doorstep.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;

/** How long somebody stays signed in who does nothing more: what the script of signed-in pages counts from. */
@Named
@RequestScoped
public class SessionEnd {

    @Inject
    Clock clock;

    @Inject
    CurrentPerson person;

    public long getSecondsLeft() {
        return Duration.between(clock.instant(), person.getSignedOutAt()).toSeconds();
    }
}
