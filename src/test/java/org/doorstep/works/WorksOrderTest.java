package org.doorstep.works;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.settings.LandlordBuilder.aLandlord;
import static org.doorstep.works.WorksOrderBuilder.aWorksOrder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.doorstep.settings.LandlordBuilder;
import org.doorstep.settings.Nation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorksOrderTest {

    private static final LocalDate DUE = LocalDate.of(2027, 2, 3);

    @Test
    void it_is_overdue_from_the_day_after_its_due_date() {
        WorksOrder order = aWorksOrder().dueBy(DUE).build();

        assertThat(order.isOverdueOn(DUE)).isFalse();
        assertThat(order.isOverdueOn(DUE.plusDays(1))).isTrue();
        assertThat(aWorksOrder().build().isOverdueOn(DUE)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2027-02-01, 2027-02-01", "2027-02-08, 2027-02-04", ", 2027-02-04"})
    void the_earlier_counts_of_what_it_was_told_and_what_the_law_has(LocalDate told, LocalDate due) {
        LandlordBuilder landlord = aLandlord();
        LegalLimit limit = new LegalLimit(Nation.ENGLAND, "Damp inspection", LocalDate.EPOCH, 3, LegalLimit.Unit.DAYS);
        LegalDueDates law = new LegalDueDates(List.of(limit), landlord.build(), landlord.calendar());

        WorksOrder order = aWorksOrder()
                .ofType("Damp inspection", 30)
                .dueBy(told)
                .awareAt(Instant.parse("2027-02-01T12:00:00Z"))
                .under(law)
                .build();

        assertThat(order.dueBy()).isEqualTo(due);
        assertThat(order.isOverdueOn(due)).isFalse();
        assertThat(order.isOverdueOn(due.plusDays(1))).isTrue();
    }

    @Test
    void one_that_is_withdrawn_is_open_no_more() {
        WorksOrder order = aWorksOrder().build();

        assertThat(order.withdraw()).isTrue();

        assertThat(order.isOpen()).isFalse();
    }
}
