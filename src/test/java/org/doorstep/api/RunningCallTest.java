package org.doorstep.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.container.ContainerResponseContext;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.doorstep.account.IdempotentCalls;
import org.doorstep.account.StoredAnswer;
import org.junit.jupiter.api.Test;

class RunningCallTest {

    private final KeptInMemory calls = new KeptInMemory();
    private final RunningCall call = new RunningCall(calls, 7);

    @Test
    void an_answer_is_kept_with_the_headers_that_a_caller_acts_on() {
        call.isAnsweredWith(answer(201, Map.of("Content-Type", "application/json", "Location", "/x", "Date", "today")));

        call.end(new byte[] {1});

        assertThat(calls.givenUp).isEmpty();
        assertThat(calls.kept).singleElement().satisfies(kept -> {
            assertThat(kept.status()).isEqualTo(201);
            assertThat(kept.headers())
                    .containsOnly(Map.entry("Content-Type", "application/json"), Map.entry("Location", "/x"));
            assertThat(kept.body()).containsExactly(1);
        });
    }

    @Test
    void a_fault_of_the_servers_is_not_kept_so_that_the_call_may_come_again() {
        call.isAnsweredWith(answer(503, Map.of()));

        call.end(new byte[0]);

        assertThat(calls.kept).isEmpty();
        assertThat(calls.givenUp).containsExactly(7L);
    }

    @Test
    void the_caller_is_answered_even_if_the_answer_cannot_be_kept() {
        calls.broken = true;
        call.isAnsweredWith(answer(200, Map.of()));

        call.end(new byte[0]);

        assertThat(calls.kept).isEmpty();
    }

    private static ContainerResponseContext answer(int status, Map<String, String> headers) {
        return (ContainerResponseContext) Proxy.newProxyInstance(
                RunningCallTest.class.getClassLoader(),
                new Class<?>[] {ContainerResponseContext.class},
                (proxy, method, arguments) -> method.getName().equals("getStatus")
                        ? (Object) status
                        : headers.get(String.valueOf(arguments[0])));
    }

    private static final class KeptInMemory extends IdempotentCalls {
        private final List<StoredAnswer> kept = new ArrayList<>();
        private final List<Long> givenUp = new ArrayList<>();
        private boolean broken;

        @Override
        public void answer(long id, StoredAnswer answer) {
            if (broken) {
                throw new IllegalStateException("the database is gone");
            }
            kept.add(answer);
        }

        @Override
        public void giveUp(long id) {
            givenUp.add(id);
        }
    }
}
