package org.doorstep.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.account.ApiScope;
import org.junit.jupiter.api.Test;

class ScopesTest {

    @Test
    void everyCallSaysWhichScopeItNeeds() {
        List<Method> calls =
                LandlordApi.CALLS.stream().flatMap(ScopesTest::calls).toList();

        assertThat(calls).hasSizeGreaterThan(20);
        assertThat(calls)
                .allSatisfy(call -> assertThat(needs(call)).as(call.toString()).isNotEmpty());
    }

    @Test
    void aCallThatChangesSomethingIsNotOpenToReaders() {
        Stream<Method> changing = LandlordApi.CALLS.stream()
                .flatMap(ScopesTest::calls)
                .filter(call -> !methodsOf(call).contains("GET"));

        assertThat(changing).allSatisfy(call -> assertThat(needs(call)).doesNotContain(ApiScope.READ));
    }

    @Test
    void everyPathOfTheRoomIsPartOfTheApiOrOfTheDoorOfAProvider() {
        List<String> paths = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.doorstep.api")
                        .stream()
                        .filter(each -> each.isAnnotatedWith(Path.class))
                        .map(JavaClass::getName)
                        .toList();

        assertThat(Stream.concat(LandlordApi.CALLS.stream(), TwilioWebhooks.CALLS.stream())
                        .map(Class::getName))
                .containsExactlyInAnyOrderElementsOf(paths);
    }

    private static Stream<Method> calls(Class<?> of) {
        return Arrays.stream(of.getDeclaredMethods())
                .filter(method -> !methodsOf(method).isEmpty());
    }

    private static Set<String> methodsOf(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(HttpMethod::value)
                .collect(Collectors.toSet());
    }

    private static List<ApiScope> needs(Method call) {
        NeedsScope scope = call.getAnnotation(NeedsScope.class);
        return scope == null ? List.of() : List.of(scope.value());
    }
}
