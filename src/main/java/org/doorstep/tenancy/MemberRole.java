package org.doorstep.tenancy;

/** What a person is to a tenancy. */
public enum MemberRole {
    TENANT,
    JOINT_TENANT,
    HOUSEHOLD_MEMBER;

    /** Tenants and joint tenants sign in and are told of visits; other household members are not. */
    public boolean holdsTheTenancy() {
        return this != HOUSEHOLD_MEMBER;
    }
}
