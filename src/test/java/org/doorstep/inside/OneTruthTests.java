package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.inside.Estate.home;
import static org.doorstep.inside.People.inUse;
import static org.doorstep.inside.People.replaceMobile;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.function.BiConsumer;
import org.doorstep.tenancy.ContactChange;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.ContactPoint;
import org.doorstep.tenancy.ContactSource;
import org.doorstep.tenancy.Difference;
import org.doorstep.tenancy.Difference.Problem;
import org.doorstep.tenancy.Differences;
import org.doorstep.tenancy.Person;
import org.doorstep.tenancy.Tenancies;
import org.junit.jupiter.api.Test;

/** Two systems, one truth: what somebody changed here outlives the nightly load, and the load's own system hears of it. */
interface OneTruthTests {

    /** Both ways by which the housing system's numbers come in. */
    List<BiConsumer<Home, String[]>> WAYS = List.of(Loads::mobilesByFile, Loads::mobilesByCall);

    @Test
    default void a_load_keeps_what_a_tenant_changed_until_the_housing_system_has_it_too() {
        for (BiConsumer<Home, String[]> load : WAYS) {
            Home home = home();
            String before = Feed.endCursor();
            replaceMobile(home, "07700 900888", ContactSource.TENANT);

            load(load, home, home.mobile());
            assertThat(inUse(home)).containsExactly("MOBILE +447700900888 TENANT");
            assertThat(open(home)).extracting(Difference::problem).containsExactly(Problem.REPLACED);
            assertThat(open(home)).extracting(Difference::theirs).containsExactly(home.mobile());
            assertThat(open(home)).extracting(Difference::ours).containsExactly("+447700900888");
            assertThat(toldMobiles(before)).containsExactly("+447700900888");

            load(load, home, "07700 900888");
            assertThat(inUse(home)).containsExactly("MOBILE +447700900888 TENANT");
            assertThat(open(home)).isEmpty();

            load(load, home, home.mobile());
            assertThat(inUse(home)).containsExactly("MOBILE +447700900888 TENANT");
            assertThat(open(home)).hasSize(1);
        }
    }

    @Test
    default void a_load_keeps_what_an_adviser_changed_and_lists_each_other_number_it_brings() {
        for (BiConsumer<Home, String[]> load : WAYS) {
            Home home = home();
            replaceMobile(home, "07700 900888", ContactSource.ADVISER);

            load(load, home, home.mobile(), "07700 900889");

            assertThat(inUse(home)).containsExactly("MOBILE +447700900888 ADVISER");
            assertThat(open(home))
                    .extracting(Difference::problem)
                    .containsExactlyInAnyOrder(Problem.REPLACED, Problem.DIFFERS);
        }
    }

    @Test
    default void the_housing_system_goes_on_owning_what_only_it_has_set() {
        for (BiConsumer<Home, String[]> load : WAYS) {
            Home home = home();
            String before = Feed.endCursor();

            load(load, home, "07700 900889");

            assertThat(inUse(home)).containsExactly("MOBILE +447700900889 HOUSING_SYSTEM");
            assertThat(open(home)).isEmpty();
            assertThat(Feed.told(before))
                    .as("what it said itself it is not told")
                    .isEmpty();
        }
    }

    @Test
    default void a_load_never_revives_what_is_unsafe_and_nobody_is_told_the_number() {
        for (BiConsumer<Home, String[]> load : WAYS) {
            Home home = home();
            assertThat(Beans.the(ContactChange.class)
                            .markUnsafe(home.person(), ContactKind.MOBILE, home.mobile(), People.ADVISER))
                    .isEqualTo(ContactChange.Changed.DONE);

            load(load, home, home.mobile());
            load(load, home);
            load(load, home, home.mobile());

            Person person = People.of(home);
            assertThat(inUse(home)).isEmpty();
            assertThat(person.contactPoints()).extracting(ContactPoint::safe).containsExactly(false);
            assertThat(person.contactPointsForOthers()).isEmpty();
            assertThat(Reading.of(() -> Beans.the(Tenancies.class).reachableAt(home.propertyId(), Estate.today())))
                    .isEmpty();
            assertThat(open(home)).extracting(Difference::problem).containsExactly(Problem.UNSAFE);
            assertThat(open(home)).extracting(Difference::theirs).containsExactly("");
        }
    }

    @Test
    default void what_is_unsafe_does_not_become_safe_by_being_said_again_or_by_settling_a_difference() {
        Home home = home();
        replaceMobile(home, "07700 900888", ContactSource.TENANT);
        Loads.mobilesByFile(home, home.mobile());
        long difference = open(home).get(0).id();
        Beans.the(ContactChange.class).markUnsafe(home.person(), ContactKind.MOBILE, home.mobile(), People.ADVISER);

        assertThat(Beans.the(Differences.class).takeTheirs(difference, People.ADVISER))
                .isEqualTo(Differences.Settled.NOT_TAKEABLE);
        assertThat(Beans.the(ContactChange.class)
                        .replace(
                                home.person(), ContactKind.MOBILE, home.mobile(), ContactSource.TENANT, People.ADVISER))
                .isEqualTo(ContactChange.Changed.UNSAFE);
        assertThat(inUse(home)).containsExactly("MOBILE +447700900888 TENANT");
    }

    private static void load(BiConsumer<Home, String[]> way, Home home, String... mobiles) {
        way.accept(home, mobiles);
    }

    private static List<Difference> open(Home home) {
        return Beans.the(Differences.class).open(0, 10_000).stream()
                .filter(each -> each.person().reference().equals(home.person()))
                .toList();
    }

    private static List<String> toldMobiles(String before) {
        return Feed.told(before).stream()
                .flatMap(change ->
                        change
                                .getJsonObject("person")
                                .getJsonArray("contactPoints")
                                .getValuesAs(JsonObject.class)
                                .stream())
                .map(point -> point.getString("value"))
                .toList();
    }
}
