package org.doorstep.messaging.template;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.doorstep.audit.Author;
import org.jspecify.annotations.Nullable;

/** What an administrator wrote over the words of a message; or, without words, that those of Doorstep count again. Never changed. */
@Entity
@Table(name = "message_template")
public class TemplateVersion {

    /** Words of a message, in letters. */
    public static final int LONGEST = 4_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "template_key")
    private String key;

    private String language;
    private int version;
    private @Nullable String words;
    private boolean checked;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    @SuppressWarnings("NullAway.Init")
    protected TemplateVersion() {}

    @SuppressWarnings("NullAway.Init")
    TemplateVersion(Template template, int version, @Nullable String words, boolean checked, Author by, Instant now) {
        this.key = template.key();
        this.language = template.language();
        this.version = version;
        this.words = words;
        this.checked = checked;
        this.changedBy = by.name();
        this.changedAt = now;
    }

    /** The first change is 1. */
    public int version() {
        return version;
    }

    /** Empty where the words that came with Doorstep count again. */
    public Optional<String> words() {
        return Optional.ofNullable(words);
    }

    String key() {
        return key;
    }

    String language() {
        return language;
    }

    /** Whether somebody who speaks the language has read them. */
    public boolean isChecked() {
        return checked;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public String changedBy() {
        return changedBy;
    }
}
