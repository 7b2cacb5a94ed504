package org.doorstep.works;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A kind of visit, as data: the window that is promised, and how a tenant is told what it is for. */
@Entity
@Table(name = "visit_type")
public class VisitType {

    @Id
    private String code;

    private String name;

    @Column(name = "window_minutes")
    private int windowMinutes;

    @Column(name = "lead_minutes")
    private @Nullable Integer leadMinutes;

    @Column(name = "notice_minutes")
    private @Nullable Integer noticeMinutes;

    @Enumerated(EnumType.STRING)
    @Column(name = "offered_on")
    private OfferedOn offeredOn;

    @Column(name = "early_months")
    private int earlyMonths;

    @Column(name = "asked_for_by_law")
    private boolean askedForByLaw;

    @Column(name = "private_by_default")
    private boolean privateByDefault;

    @Column(name = "short_reason")
    private String shortReason;

    private String purpose;

    @Column(name = "if_it_is_missed")
    private String ifItIsMissed;

    @Column(name = "our_duty")
    private String ourDuty;

    @Column(name = "your_part")
    private String yourPart;

    @Column(name = "power_and_water")
    private String powerAndWater;

    @Column(name = "what_to_prepare")
    private String whatToPrepare;

    @SuppressWarnings("NullAway.Init")
    protected VisitType() {}

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    /** The length of the arrival window: 15, 30 or 60 minutes. */
    public Duration window() {
        return Duration.ofMinutes(windowMinutes);
    }

    /** How soon and on which days it is offered. */
    public OfferTerms terms() {
        return OfferTerms.ofMinutes(leadMinutes, noticeMinutes, offeredOn, earlyMonths);
    }

    public boolean askedForByLaw() {
        return askedForByLaw;
    }

    /** Whether only the tenant whom the works order names may see it. */
    public boolean privateByDefault() {
        return privateByDefault;
    }

    public String shortReason() {
        return shortReason;
    }

    public String purpose() {
        return purpose;
    }

    public String ifItIsMissed() {
        return ifItIsMissed;
    }

    public String ourDuty() {
        return ourDuty;
    }

    public String yourPart() {
        return yourPart;
    }

    public String powerAndWater() {
        return powerAndWater;
    }

    public String whatToPrepare() {
        return whatToPrepare;
    }
}
