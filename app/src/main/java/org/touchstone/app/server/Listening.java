package org.touchstone.app.server;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.function.IntFunction;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// A server that answers at an address of this machine, until it is closed.
final class Listening implements AutoCloseable {

    private static final int PORTS_TRIED = 100;
    private static final int PORT_MAX = 65_535;
    private static final int LOOKED_EACH_MILLIS = 200;

    private final ConfigurableApplicationContext context;
    private final InetAddress host;

    private Listening(ConfigurableApplicationContext context, InetAddress host) {
        this.context = context;
        this.host = host;
    }

    /// Starts a server at a port that is free.
    ///
    /// @param port the port wanted, 0 for any; if it is taken, one of the next hundred
    /// @param start starts it at a port
    /// @throws BindException if all of them are taken, or the address is not this machine's
    static Listening at(InetAddress host, int port, IntFunction<ConfigurableApplicationContext> start)
            throws BindException {
        for (int candidate = port; candidate <= Math.min(port + PORTS_TRIED, PORT_MAX); candidate++) {
            if (candidate == 0 || isFree(host, candidate)) {
                try {
                    return new Listening(start.apply(candidate), host);
                } catch (PortInUseException e) {
                    // Somebody was quicker: the next one.
                }
            }
        }
        throw new BindException("Nothing can be served at " + host.getHostAddress() + ", ports " + port + " to "
                + Math.min(port + PORTS_TRIED, PORT_MAX)
                + ". Expected an address of this machine and a free port: take others with --host and --port.");
    }

    private static boolean isFree(InetAddress host, int port) {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(host, port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    int port() {
        return context instanceof WebServerApplicationContext web && web.getWebServer() != null
                ? web.getWebServer().getPort()
                : 0;
    }

    String address() {
        String name = host.isLoopbackAddress() || host.isAnyLocalAddress() ? "localhost" : host.getHostAddress();
        return "http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + port() + "/";
    }

    /// Returns when the server is stopped or this thread is interrupted.
    void await() {
        try {
            while (context.isActive()) {
                Thread.sleep(LOOKED_EACH_MILLIS);
            }
        } catch (InterruptedException e) {
            // Somebody wants it to end; the caller closes it.
        }
    }

    /// Lets requests end, then stops.
    @Override
    public void close() {
        context.close();
    }
}
