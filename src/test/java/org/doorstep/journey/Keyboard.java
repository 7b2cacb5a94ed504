package org.doorstep.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;

/** Somebody's keyboard: no mouse, no touch. At each step it must be seen where the focus is. */
final class Keyboard {

    private static final int MOST_STEPS = 60;

    /** The name of what has focus as people read it, its id, and whether it or its label is ringed. */
    private static final String FOCUSED = """
            () => {
              const at = document.activeElement;
              const ringed = each => {
                if (!each) return false;
                const style = getComputedStyle(each);
                return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
              };
              const label = at.labels && at.labels.length ? at.labels[0] : null;
              const box = at.getBoundingClientRect();
              return {name: (label || at).textContent.trim() || at.value || '', id: at.id, kind: at.className,
                seen: (ringed(at) || ringed(label)) && box.bottom > 0 && box.top < innerHeight};
            }""";

    private final Tenant tenant;

    Keyboard(Tenant tenant) {
        this.tenant = tenant;
    }

    /** Tabs until something of this name has focus; its name may go on. */
    void tabTo(String name) {
        go("Tab", name);
    }

    /** The same backwards. */
    void tabBackTo(String name) {
        go("Shift+Tab", name);
    }

    /** Presses a key that stays on this page. */
    void press(String key) {
        page().keyboard().press(key);
    }

    /** Presses a key that leads to another page. */
    void pressAndGo(String key) {
        tenant.untilLoaded(() -> press(key));
    }

    void type(String text) {
        page().keyboard().type(text);
    }

    String focusedName() {
        return (String) focused().get("name");
    }

    String focusedId() {
        return (String) focused().get("id");
    }

    /** Waits until the error summary has focus, which it gets as the page is drawn; whether it is seen, too. */
    boolean isOnErrors() {
        page().waitForCondition(() -> focused().get("kind").equals("errors"));
        return focused().get("seen").equals(true);
    }

    private void go(String key, String name) {
        for (int step = 0; step < MOST_STEPS; step++) {
            press(key);
            Map<?, ?> focused = focused();
            assertThat(focused.get("seen"))
                    .as("focus is seen on %s of %s", focused, tenant.path())
                    .isEqualTo(true);
            if (((String) focused.get("name")).startsWith(name)) {
                return;
            }
        }
        throw new AssertionError("Tab does not reach '" + name + "' on " + tenant.path());
    }

    private Map<?, ?> focused() {
        return (Map<?, ?>) page().evaluate(FOCUSED);
    }

    private Page page() {
        return tenant.page();
    }
}
