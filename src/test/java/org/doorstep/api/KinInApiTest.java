package org.doorstep.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.doorstep.tenancy.NextOfKin;
import org.doorstep.tenancy.ToldPerson;
import org.junit.jupiter.api.Test;

/**
 * Safeguard 8: an operative never sees next of kin. Of the calls, only those by which the landlord's housing system says and reads back who
 * somebody named know of them at all; of the pages, only the tenant's own, the named person's, and the part of a record that staff open for a reason.
 */
class KinInApiTest {

    private static final JavaClasses HOUSE =
            new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages("org.doorstep");

    private static final ArchRule CALLS = noClasses()
            .that()
            .resideInAPackage("org.doorstep.api..")
            .and()
            .haveSimpleNameNotEndingWith("PersonAnswers")
            .and()
            .doNotHaveSimpleName("TenancyFields")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(NextOfKin.class);

    private static final ArchRule TOLD = noClasses()
            .that()
            .resideInAPackage("org.doorstep.api..")
            .and()
            .doNotHaveSimpleName("PersonAnswers")
            .and()
            .doNotHaveSimpleName("ChangeAnswers")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ToldPerson.class);

    private static final ArchRule ROOMS = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.doorstep.booking..",
                    "org.doorstep.schedule..",
                    "org.doorstep.works..",
                    "org.doorstep.visit..",
                    "org.doorstep.web.operative..",
                    "org.doorstep.web.open..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(NextOfKin.class);

    @Test
    void no_other_call_knows_of_next_of_kin() {
        CALLS.check(HOUSE);
        TOLD.check(HOUSE);
    }

    @Test
    void nothing_that_an_operative_is_told_of_a_visit_knows_of_next_of_kin() {
        ROOMS.check(HOUSE);
    }

    @Test
    void the_rule_finds_those_who_do_know() {
        assertThat(noClasses()
                        .should()
                        .dependOnClassesThat()
                        .areAssignableTo(NextOfKin.class)
                        .evaluate(HOUSE)
                        .getFailureReport()
                        .getDetails())
                .anyMatch(detail -> detail.contains("PersonAnswers"))
                .anyMatch(detail -> detail.contains("KinWords"));
    }
}
