package org.doorstep.intake;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Logger;
import org.doorstep.account.Role;
import org.doorstep.account.StartingStaff;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The demo landlord's staff, one a role, with a password that is printed for everybody. Where Doorstep is started on their database without
 * {@code doorstep.demo} they are switched off, and what they had open ends.
 */
@Singleton
@Startup
@DependsOn("DatabaseClock")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemoStaff {

    /** One of the staff. */
    record Member(String email, String fullName, Role role) {}

    static final String PASSWORD = "northtown-demo-front-door";
    static final List<Member> MEMBERS = List.of(
            new Member("adviser@northtown.example", "Amina Yusuf", Role.ADVISER),
            new Member("planner@northtown.example", "Colin Marsh", Role.PLANNER),
            new Member("access@northtown.example", "Dana Whitfield", Role.ACCESS_OFFICER),
            new Member("operative@northtown.example", "Christopher Dixon", Role.OPERATIVE),
            new Member("manager@northtown.example", "Ruth Cole", Role.MANAGER),
            new Member("admin@northtown.example", "Gareth Lloyd", Role.ADMINISTRATOR));

    private static final Logger LOG = Logger.getLogger(DemoStaff.class.getName());

    @Inject
    @ConfigProperty(name = "doorstep.demo", defaultValue = "false")
    boolean wanted;

    @Inject
    StartingStaff staff;

    @PostConstruct
    void putOrSwitchOff() {
        if (wanted) {
            MEMBERS.forEach(each -> staff.putDemo(each.email(), each.fullName(), each.role(), PASSWORD));
            return;
        }
        int switchedOff = staff.switchDemoOff();
        if (switchedOff > 0) {
            LOG.warning(() -> switchedOff + " staff accounts of the demo were in this database and are switched off");
        }
    }
}
