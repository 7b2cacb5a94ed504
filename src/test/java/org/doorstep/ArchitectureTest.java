package org.doorstep;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The floors of docs/architecture.md. Each rule is kept by the house, and seen to fail in a house that is wrong on purpose. */
class ArchitectureTest {

    /** From the roof down: a room imports only rooms further along this list. */
    private static final List<String> ROOMS = List.of(
            "web",
            "api",
            "intake",
            "privacy",
            "report",
            "risk",
            "access",
            "visit",
            "conversation",
            "diagnosis",
            "booking",
            "schedule",
            "works",
            "account",
            "tenancy",
            "naming",
            "messaging",
            "settings",
            "audit");

    private static final Set<String> WAYS_IN = Set.of("web", "api");
    private static final String HOUSE = "org.doorstep";
    private static final String WRONG_HOUSE = "org.doorstep.wronghouse";

    /** What each rule must find in the wrong house. */
    private static final Map<String, List<String>> WRONGS = Map.ofEntries(
            Map.entry(
                    "a room imports only rooms below it",
                    List.of("WrongOrder.day", "WrongBooking.page", "WrongBooking.load")),
            Map.entry("nothing imports web or api", List.of("WrongPage.call")),
            Map.entry("every class is in a room", List.of("InNoRoom", "Anything")),
            Map.entry("the wiring knows no room", List.of("WrongWiring.settings")),
            Map.entry("there are no circles", List.of("WrongOrder.day")),
            Map.entry("faces stay in web", List.of("WrongBooking.faces")),
            Map.entry("pages and calls leave the database alone", List.of("WrongPage.database", "WrongCall.database")),
            Map.entry("the provider of texts is known in one place", List.of("WrongSender.send")),
            Map.entry("calendar files are written in one place", List.of("WrongCall.calendar")),
            Map.entry(
                    "time is asked of the one clock",
                    List.of(
                            "java.time.Instant.now()",
                            "java.time.LocalDate.now(",
                            "java.time.LocalDateTime.now(",
                            "java.time.ZonedDateTime.now(",
                            "java.time.Clock.systemUTC()",
                            "java.lang.System.currentTimeMillis()",
                            "references method <java.time.Instant.now()>",
                            "java.util.Date.<init>()")),
            Map.entry(
                    "what must not be guessed is drawn by a secure generator",
                    List.of("java.util.Random.nextInt", "ThreadLocalRandom.nextInt", "java.lang.Math.random()")),
            Map.entry("no package is a box for anything", List.of("util.Anything")),
            Map.entry("no name says nothing", List.of("SettingsManager")),
            Map.entry("null is a bug in every package", List.of("wronghouse.tenancy", "wronghouse.util")));

    /** Generators whose next number follows from those before. */
    private static final Set<String> FORETOLD =
            Set.of("java.util.Random", "java.util.SplittableRandom", "java.util.concurrent.ThreadLocalRandom");

    private static final JavaClasses CLASSES =
            new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages(HOUSE);
    private static final JavaClasses WRONG_CLASSES = new ClassFileImporter().importPackages(WRONG_HOUSE);

    static Stream<String> rules() {
        return rulesOf(HOUSE).keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_house_keeps_the_rule(String name) {
        rulesOf(HOUSE).get(name).check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_rule_was_seen_to_fail(String name) {
        List<String> found = rulesOf(WRONG_HOUSE)
                .get(name)
                .evaluate(WRONG_CLASSES)
                .getFailureReport()
                .getDetails();

        assertThat(WRONGS.get(name)).isNotEmpty().allSatisfy(wrong -> assertThat(found)
                .anyMatch(detail -> detail.contains(wrong)));
        assertThat(found).noneMatch(detail -> detail.contains("WrongDay.order") && !name.contains("circles"));
        assertThat(found).noneMatch(detail -> detail.contains("Instant.now(java.time.Clock)"));
    }

    @Test
    void the_house_that_is_looked_at_is_the_real_one() {
        assertThat(CLASSES.contain("org.doorstep.booking.AppointmentBooking")).isTrue();
        assertThat(CLASSES.contain("org.doorstep.run.LocalRun")).isFalse();
        assertThat(CLASSES).noneMatch(each -> each.getPackageName().startsWith(WRONG_HOUSE));
    }

    private static Map<String, ArchRule> rulesOf(String house) {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("a room imports only rooms below it", classes().should(importOnlyRoomsBelow(house)));
        rules.put("nothing imports web or api", classes().should(leaveTheWaysInAlone(house)));
        rules.put(
                "every class is in a room",
                classes().that().resideOutsideOfPackage(house).should(beInARoom(house)));
        rules.put(
                "the wiring knows no room",
                noClasses()
                        .that()
                        .resideInAPackage(house)
                        .should()
                        .dependOnClassesThat(resideInAPackage(house + ".(*)..").as("are in a room")));
        rules.put(
                "there are no circles",
                slices().matching(house + ".(**)").should().beFreeOfCycles());
        rules.put(
                "faces stay in web",
                noClasses()
                        .that()
                        .resideOutsideOfPackage(house + ".web..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("jakarta.faces..", "org.primefaces.."));
        rules.put(
                "pages and calls leave the database alone",
                noClasses()
                        .that()
                        .resideInAnyPackage(house + ".web..", house + ".api..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("jakarta.persistence.."));
        rules.put(
                "the provider of texts is known in one place",
                noClasses()
                        .that()
                        .resideOutsideOfPackage(house + ".messaging.twilio..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("com.twilio.."));
        rules.put(
                "calendar files are written in one place",
                noClasses()
                        .that()
                        .resideOutsideOfPackage(house + ".booking.calendar..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("net.fortuna.ical4j.."));
        rules.put("time is asked of the one clock", classes().should(askTheOneClock()));
        rules.put(
                "what must not be guessed is drawn by a secure generator",
                classes().should(drawSecurely()));
        rules.put(
                "no package is a box for anything",
                noClasses()
                        .should()
                        .resideInAnyPackage(
                                "..util..", "..utils..", "..common..", "..helper..", "..shared..", "..misc.."));
        rules.put(
                "no name says nothing",
                classes()
                        .should()
                        .haveSimpleNameNotEndingWith("Manager")
                        .andShould()
                        .haveSimpleNameNotEndingWith("Helper")
                        .andShould()
                        .haveSimpleNameNotEndingWith("Utils"));
        rules.put("null is a bug in every package", classes().should(beInAMarkedPackage()));
        return rules;
    }

    private static ArchCondition<JavaClass> importOnlyRoomsBelow(String house) {
        return condition("import only rooms below", (from, events) -> {
            int floor = ROOMS.indexOf(roomOf(from, house).orElse(""));
            from.getDirectDependenciesFromSelf().forEach(dependency -> {
                int other =
                        ROOMS.indexOf(roomOf(dependency.getTargetClass(), house).orElse(""));
                if (floor >= 0 && other >= 0 && other < floor) {
                    events.add(SimpleConditionEvent.violated(from, dependency.getDescription()));
                }
            });
        });
    }

    private static ArchCondition<JavaClass> leaveTheWaysInAlone(String house) {
        return condition("not import web or api", (from, events) -> from.getDirectDependenciesFromSelf()
                .forEach(dependency -> {
                    Optional<String> room = roomOf(dependency.getTargetClass(), house);
                    if (room.filter(WAYS_IN::contains).isPresent() && !room.equals(roomOf(from, house))) {
                        events.add(SimpleConditionEvent.violated(from, dependency.getDescription()));
                    }
                }));
    }

    private static ArchCondition<JavaClass> beInARoom(String house) {
        return condition("be in a room", (each, events) -> {
            if (!ROOMS.contains(roomOf(each, house).orElse(""))) {
                events.add(SimpleConditionEvent.violated(each, each.getName() + " is in none of the rooms"));
            }
        });
    }

    private static ArchCondition<JavaClass> askTheOneClock() {
        return condition("ask the one clock", (each, events) -> {
            if (!each.getName().startsWith("org.doorstep.DatabaseClock")) {
                each.getAccessesFromSelf().stream()
                        .filter(ArchitectureTest::asksAnotherClock)
                        .forEach(access -> events.add(SimpleConditionEvent.violated(each, access.getDescription())));
            }
        });
    }

    private static boolean asksAnotherClock(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getTarget().getName();
        boolean withoutClock = !access.getTarget().getFullName().contains(Clock.class.getName() + ")");
        return owner.getPackageName().equals("java.time") && name.equals("now") && withoutClock
                || owner.isEquivalentTo(Clock.class) && (name.startsWith("system") || name.startsWith("tick"))
                || owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis")
                || owner.isEquivalentTo(Date.class)
                        && access.getTarget().getFullName().endsWith("<init>()");
    }

    /**
     * Codes, tokens and references (safeguards 2 and 7). An invented estate is drawn the same each time, and so is the order in which a model learns;
     * a pause before a retry is no secret.
     */
    private static ArchCondition<JavaClass> drawSecurely() {
        return condition("draw by SecureRandom", (each, events) -> {
            if (!each.getPackageName().equals("org.doorstep.intake.northtown")
                    && !each.getName().equals("org.doorstep.RetryInterceptor")
                    && !each.getName().equals("org.doorstep.conversation.reading.LinearTraining")) {
                each.getAccessesFromSelf().stream()
                        .filter(access ->
                                FORETOLD.contains(access.getTargetOwner().getName())
                                        || access.getTarget().getFullName().equals("java.lang.Math.random()"))
                        .forEach(access -> events.add(SimpleConditionEvent.violated(each, access.getDescription())));
            }
        });
    }

    private static ArchCondition<JavaClass> beInAMarkedPackage() {
        return condition("be in a package marked @NullMarked", (each, events) -> {
            boolean marked = each.getPackage()
                    .tryGetPackageInfo()
                    .filter(info -> info.isAnnotatedWith(NullMarked.class))
                    .isPresent();
            if (!marked) {
                events.add(SimpleConditionEvent.violated(
                        each, each.getPackageName() + " has no package-info marked @NullMarked"));
            }
        });
    }

    private static ArchCondition<JavaClass> condition(String what, BiConsumer<JavaClass, ConditionEvents> check) {
        return new ArchCondition<>(what) {
            @Override
            public void check(JavaClass each, ConditionEvents events) {
                check.accept(each, events);
            }
        };
    }

    /** The first part of its package below the house; empty for the wiring and for strangers. */
    private static Optional<String> roomOf(JavaClass each, String house) {
        String inside = each.getPackageName();
        return inside.startsWith(house + ".")
                ? Optional.of(inside.substring(house.length() + 1).split("\\.", 2)[0])
                : Optional.empty();
    }
}
