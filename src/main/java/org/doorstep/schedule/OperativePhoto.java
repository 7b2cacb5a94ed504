package org.doorstep.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.doorstep.Keys;
import org.doorstep.schedule.portrait.Portrait;

/** The picture of an operative, under a random name. Never changed: another picture has another name. */
@Entity
@Table(name = "operative_photo")
public class OperativePhoto {

    @Id
    private String name;

    private byte[] jpeg;

    @Column(name = "drawn_at")
    private Instant drawnAt;

    @SuppressWarnings("NullAway.Init")
    protected OperativePhoto() {}

    OperativePhoto(Portrait portrait, Instant now) {
        name = Keys.randomToken();
        jpeg = portrait.jpeg();
        drawnAt = now;
    }

    String name() {
        return name;
    }

    byte[] jpeg() {
        return jpeg;
    }

    /** When it was drawn from what was sent. */
    public Instant drawnAt() {
        return drawnAt;
    }
}
