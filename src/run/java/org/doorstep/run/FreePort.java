package org.doorstep.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of this machine's loopback address. */
public final class FreePort {

    private FreePort() {}

    /** A port nobody listens on now. Somebody may before it is used: callers that can should try again. */
    public static int pick() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new RunFailed("This machine gives out no free port: " + e.getMessage());
        }
    }

    public static boolean isFree(int port) {
        return canBind("127.0.0.1", port) && (!canBind("::1", 0) || canBind("::1", port));
    }

    /** Whether names such as localhost may lead to ::1 here, which is so wherever that address can be bound. */
    static boolean hasLoopback6() {
        return canBind("::1", 0);
    }

    private static boolean canBind(String address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // A connection of the previous run that still lingers in TIME_WAIT must not count as a listener.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
