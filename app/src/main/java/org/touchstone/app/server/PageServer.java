package org.touchstone.app.server;

import java.net.BindException;
import java.net.InetAddress;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.touchstone.app.platform.web.Front;

/// A server that shows one analysis until it is closed. Nobody signs in.
public final class PageServer implements AutoCloseable {

    /// Where people look first.
    public static final int USUAL_PORT = 8080;

    private final Listening listening;

    private PageServer(Listening listening) {
        this.listening = listening;
    }

    /// Starts to serve.
    ///
    /// @param port the port wanted, 0 for any; if it is taken, one of the next hundred
    /// @throws BindException if all of them are taken, or the address is not this machine's
    public static PageServer start(Site site, InetAddress host, int port) throws BindException {
        return new PageServer(Listening.at(host, port, candidate -> run(site, host, candidate)));
    }

    private static ConfigurableApplicationContext run(Site site, InetAddress host, int port) {
        var application = new SpringApplication(Pages.class);
        application.addInitializers(context -> {
            if (context instanceof GenericApplicationContext beans) {
                beans.registerBean(Site.class, () -> site);
                beans.registerBean(Guard.class, () -> new Guard(host.isLoopbackAddress(), Front.NONE));
            }
        });
        return application.run("--server.address=" + host.getHostAddress(), "--server.port=" + port);
    }

    /// The port that answers.
    public int port() {
        return listening.port();
    }

    /// What to open in a browser.
    public String address() {
        return listening.address();
    }

    /// Returns when the server is stopped or this thread is interrupted.
    public void await() {
        listening.await();
    }

    /// Lets requests end, then stops.
    @Override
    public void close() {
        listening.close();
    }
}
