package org.doorstep.works;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.works.WorksOrderBuilder.aWorksOrder;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WorksOrderTest {

    private static final LocalDate DUE = LocalDate.of(2027, 2, 3);

    @Test
    void it_is_overdue_from_the_day_after_its_due_date() {
        WorksOrder order = aWorksOrder().dueBy(DUE).build();

        assertThat(order.isOverdueOn(DUE)).isFalse();
        assertThat(order.isOverdueOn(DUE.plusDays(1))).isTrue();
        assertThat(aWorksOrder().build().isOverdueOn(DUE)).isFalse();
    }

    @Test
    void one_that_is_withdrawn_is_open_no_more() {
        WorksOrder order = aWorksOrder().build();

        assertThat(order.withdraw()).isTrue();

        assertThat(order.isOpen()).isFalse();
    }
}
