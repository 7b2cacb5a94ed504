package org.doorstep.conversation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.doorstep.audit.Author;

/** What we answered. Never changed; there may be more than one. */
@Entity
@Table(name = "enquiry_answer")
public class EnquiryAnswer {

    /** Characters; an email with them has room. */
    public static final int LONGEST = 1_500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "enquiry_id")
    private long enquiryId;

    private int number;
    private String words;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "answered_by")
    private String answeredBy;

    @SuppressWarnings("NullAway.Init")
    protected EnquiryAnswer() {}

    @SuppressWarnings("NullAway.Init")
    EnquiryAnswer(long enquiryId, int number, String words, Author by, Instant now) {
        this.enquiryId = enquiryId;
        this.number = number;
        this.words = words;
        this.answeredAt = now;
        this.answeredBy = by.name();
    }

    public int number() {
        return number;
    }

    public String words() {
        return words;
    }

    public Instant answeredAt() {
        return answeredAt;
    }
}
