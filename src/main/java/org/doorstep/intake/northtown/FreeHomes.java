package org.doorstep.intake.northtown;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The homes that need nothing yet. */
final class FreeHomes {

    private final List<Home> free;
    private final Draw draw;

    FreeHomes(List<Home> homes, Collection<Home> taken, Draw draw) {
        this.free = new ArrayList<>(homes);
        this.free.removeAll(taken);
        this.draw = draw;
    }

    /** Gas work goes to homes with gas. */
    Home forTrade(String trade) {
        return trade.equals("GAS") ? withGas() : draw.take(free);
    }

    Home withGas() {
        Home home = draw.take(free);
        while (!home.gas()) {
            free.add(home);
            home = draw.take(free);
        }
        return home;
    }
}
