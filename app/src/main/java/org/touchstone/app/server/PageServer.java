package org.touchstone.app.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// A server that shows one analysis until it is closed.
public final class PageServer implements AutoCloseable {

    /// Where people look first.
    public static final int USUAL_PORT = 8080;

    private static final int PORTS_TRIED = 100;
    private static final int PORT_MAX = 65_535;

    private final ConfigurableApplicationContext context;
    private final InetAddress host;

    private PageServer(ConfigurableApplicationContext context, InetAddress host) {
        this.context = context;
        this.host = host;
    }

    /// Starts to serve.
    ///
    /// @param port the port wanted, 0 for any; if it is taken, one of the next hundred
    /// @throws IllegalStateException if all of them are taken
    public static PageServer start(Site site, InetAddress host, int port) {
        for (int candidate = port; candidate <= Math.min(port + PORTS_TRIED, PORT_MAX); candidate++) {
            if (candidate == 0 || isFree(host, candidate)) {
                try {
                    return new PageServer(run(site, host, candidate), host);
                } catch (PortInUseException e) {
                    // Somebody was quicker: the next one.
                }
            }
        }
        throw new IllegalStateException("No free port from " + port + " to " + (port + PORTS_TRIED)
                + ". End what uses them, or take another with --port.");
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

    private static ConfigurableApplicationContext run(Site site, InetAddress host, int port) {
        var application = new SpringApplication(Pages.class);
        application.addInitializers(context -> {
            if (context instanceof GenericApplicationContext beans) {
                beans.registerBean(Site.class, () -> site);
                beans.registerBean(Guard.class, () -> new Guard(host.isLoopbackAddress()));
            }
        });
        return application.run("--server.address=" + host.getHostAddress(), "--server.port=" + port);
    }

    /// The port that answers.
    public int port() {
        return context instanceof WebServerApplicationContext web && web.getWebServer() != null
                ? web.getWebServer().getPort()
                : 0;
    }

    /// What to open in a browser.
    public String address() {
        String name = host.isLoopbackAddress() || host.isAnyLocalAddress() ? "localhost" : host.getHostAddress();
        return "http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + port() + "/";
    }

    /// Returns when the server is stopped or this thread is interrupted.
    public void await() {
        try {
            while (context.isActive()) {
                Thread.sleep(200);
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
