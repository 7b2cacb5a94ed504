package org.doorstep.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QueryFieldsTest {

    @Test
    void tellsEveryParameterThatNeedsMendingAtOnce() {
        QueryFields query = new QueryFields(
                Map.of("from", List.of("tomorrow"), "days", List.of("1", "2"), "form", List.of("x")),
                new FieldErrors());

        query.all("worksOrder", 1, 10);
        query.written("from").ifPresent(Written::date);
        query.written("days");

        assertThat(catchThrowableOfType(Refusal.class, query::check).problem().errors())
                .extracting(FieldError::pointer)
                .containsExactly("?worksOrder", "?from", "?days", "?form");
    }

    @Test
    void whatIsMissingAndNeedNotBeIsEmpty() {
        QueryFields query = new QueryFields(Map.of("worksOrder", List.of("A/1", "A/2")), new FieldErrors());

        assertThat(query.written("from")).isEmpty();
        assertThat(query.all("worksOrder", 1, 10)).extracting(Written::text).containsExactly("A/1", "A/2");
        query.check();
    }
}
