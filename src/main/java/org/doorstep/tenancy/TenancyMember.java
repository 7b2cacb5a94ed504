package org.doorstep.tenancy;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A person's place in a tenancy. */
@Entity
@Table(name = "tenancy_member")
public class TenancyMember {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "tenancy_id")
    private Tenancy tenancy;

    @ManyToOne(optional = false)
    @JoinColumn(name = "person_id")
    private Person person;

    @Enumerated(EnumType.STRING)
    private MemberRole role;

    @SuppressWarnings("NullAway.Init")
    protected TenancyMember() {}

    @SuppressWarnings("NullAway.Init")
    TenancyMember(Tenancy tenancy, Person person, MemberRole role) {
        this.tenancy = tenancy;
        this.person = person;
        this.role = role;
    }

    void become(MemberRole newRole) {
        role = newRole;
    }

    public Tenancy tenancy() {
        return tenancy;
    }

    public Person person() {
        return person;
    }

    public MemberRole role() {
        return role;
    }
}
