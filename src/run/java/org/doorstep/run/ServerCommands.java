package org.doorstep.run;

import java.util.ArrayList;
import java.util.List;

/** Payara's settings, as asadmin commands that run before it boots. */
final class ServerCommands {

    private static final String CONFIG = "set configs.config.server-config.";
    private static final String HTTP = CONFIG + "network-config.protocols.protocol.http-listener.http.";
    private static final String LISTENER = CONFIG + "network-config.network-listeners.network-listener.http-listener.";
    private static final String THREADS = CONFIG + "thread-pools.thread-pool.http-thread-pool.";

    private ServerCommands() {}

    static List<String> beforeBoot(int port) {
        List<String> commands = new ArrayList<>(List.of(
                HTTP + "compression=on",
                HTTP + "compression-min-size-bytes=512",
                HTTP + "compressable-mime-type=text/html,text/css,text/plain,text/csv,text/calendar,text/javascript,"
                        + "application/javascript,application/json,application/manifest+json,application/xml,image/svg+xml",
                HTTP + "server-header=false",
                HTTP + "xpowered-by=false",
                THREADS + "min-thread-pool-size=16",
                THREADS + "max-thread-pool-size=64"));
        commands.addAll(loopbackOnly(port));
        return commands;
    }

    /** The demo's keys are printed on the screen: they must open nothing to the network. */
    private static List<String> loopbackOnly(int port) {
        List<String> commands = new ArrayList<>(List.of(LISTENER + "address=127.0.0.1"));
        if (FreePort.hasLoopback6()) {
            // Some clients try only the first address that "localhost" leads to, which is often this one.
            commands.add("create-network-listener --address ::1 --listenerport " + port
                    + " --protocol http-listener http-listener-6");
        }
        return commands;
    }
}
