package org.doorstep.inside;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.arquillian.container.test.spi.TestRunner;
import org.jboss.arquillian.junit5.IdentifiedTestException;
import org.jboss.arquillian.test.spi.TestResult;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.opentest4j.TestAbortedException;

/**
 * Runs one test in the server. Arquillian's own runner looks through all tests of the class for each of them, twice: with six hundred tests that took
 * longer than the tests.
 */
public final class OneTestRunner implements TestRunner {

    private static final Launcher LAUNCHER = LauncherFactory.create();

    @Override
    public TestResult execute(Class<?> type, String method) {
        long start = System.currentTimeMillis();
        Outcome outcome = new Outcome();
        LAUNCHER.execute(
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(Arrays.stream(type.getMethods())
                                .filter(each -> each.getName().equals(method))
                                .map(each -> DiscoverySelectors.selectMethod(type, each))
                                .toList())
                        .configurationParameter(ServerForTests.INSIDE, "true")
                        .build(),
                outcome);
        TestResult result = outcome.result();
        result.setStart(start);
        result.setEnd(System.currentTimeMillis());
        return result;
    }

    /** What came of it, by the names that the asking side knows it by. */
    private static final class Outcome implements TestExecutionListener {

        private final Map<String, Throwable> failures = new ConcurrentHashMap<>();
        private Throwable fatal = new AssertionError("No test of this name was run");

        @Override
        public void executionStarted(TestIdentifier test) {
            if (test.isTest()) {
                fatal = null;
            }
        }

        @Override
        public void executionSkipped(TestIdentifier test, String why) {
            fatal = null;
            failures.put(test.getUniqueId(), new TestAbortedException(why));
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
                return;
            }
            Throwable why = result.getThrowable().orElseGet(() -> new AssertionError("It did not pass"));
            if (test.isTest()) {
                failures.put(test.getUniqueId(), why);
            } else {
                fatal = why;
            }
        }

        TestResult result() {
            if (fatal != null) {
                return TestResult.failed(fatal);
            }
            return failures.isEmpty() ? TestResult.passed() : TestResult.failed(new IdentifiedTestException(failures));
        }
    }
}
