package org.touchstone.app.server;

import java.net.BindException;
import java.net.InetAddress;
import java.time.Clock;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;
import org.touchstone.app.account.AccountConfiguration;
import org.touchstone.app.branch.Places;
import org.touchstone.app.cycle.Cycles;
import org.touchstone.app.cycle.Templates;
import org.touchstone.app.findings.Basis;
import org.touchstone.app.platform.store.Keys;
import org.touchstone.app.platform.store.Store;
import org.touchstone.app.platform.web.Front;
import org.touchstone.app.survey.LiveAnswers;

/// The workbench: where a service is modelled, watched and mended by the people who sign in. It answers until it is
/// closed, and leaves the store to whoever opened it.
public final class Workbench implements AutoCloseable {

    private final Listening listening;
    private final Front front;
    private final Optional<String> setUpPath;

    private Workbench(Listening listening, Front front, Optional<String> setUpPath) {
        this.listening = listening;
        this.front = front;
        this.setUpPath = setUpPath;
    }

    /// Starts to answer.
    ///
    /// @param templates cycles to start from
    /// @param clock says what time it is, and in which zone times are shown
    /// @param port the port wanted, 0 for any; if it is taken, one of the next hundred
    /// @throws BindException if all of them are taken, or the address is not this machine's
    public static Workbench start(Store store, Clock clock, Templates templates, InetAddress host, int port)
            throws BindException {
        return start(store, clock, templates, host, port, Front.NONE);
    }

    /// Starts to answer behind a server that speaks HTTPS.
    ///
    /// @param front what stands before this server
    /// @throws BindException as above
    public static Workbench start(
            Store store, Clock clock, Templates templates, InetAddress host, int port, Front front)
            throws BindException {
        return start(store, clock, templates, host, port, Optional.empty(), front);
    }

    /// The same, holding the log against a basis of its own.
    ///
    /// @param given empty to hold it against what the house keeps
    /// @throws BindException as above
    static Workbench start(
            Store store,
            Clock clock,
            Templates templates,
            InetAddress host,
            int port,
            Optional<Basis> given,
            Front front)
            throws BindException {
        var keys = new Keys(clock);
        Listening listening = Listening.at(
                host, port, candidate -> run(store, keys, clock, templates, host, candidate, given, front));
        return new Workbench(listening, front, AccountConfiguration.setUpPath(store, keys, clock));
    }

    private static ConfigurableApplicationContext run(
            Store store,
            Keys keys,
            Clock clock,
            Templates templates,
            InetAddress host,
            int port,
            Optional<Basis> given,
            Front front) {
        var application = new SpringApplication(WorkbenchPages.class);
        application.addInitializers(context -> {
            if (context instanceof GenericApplicationContext beans) {
                // Whoever opened the store closes it.
                beans.registerBean(Store.class, () -> store, definition -> definition.setDestroyMethodName(""));
                beans.registerBean(Keys.class, () -> keys);
                beans.registerBean(Clock.class, () -> clock);
                beans.registerBean(Templates.class, () -> templates);
                beans.registerBean(Basis.Source.class, () -> basis(given, beans));
                beans.registerBean(FilterRegistrationBean.class, () -> guard(host, front));
            }
        });
        return application.run(
                "--server.address=" + host.getHostAddress(),
                "--server.port=" + port,
                // Whatever is handed out says who may have it, stylesheets too.
                "--spring.web.resources.add-mappings=false");
    }

    private static Basis.Source basis(Optional<Basis> given, ApplicationContext beans) {
        return given.<Basis.Source>map(basis -> () -> basis)
                .orElseGet(() -> Basis.published(
                        beans.getBean(Cycles.class), beans.getBean(Places.class), beans.getBean(LiveAnswers.class)));
    }

    /// Before everything else, so that an answer of whatever kind is guarded.
    private static FilterRegistrationBean<Guard> guard(InetAddress host, Front front) {
        var guard = new FilterRegistrationBean<>(new Guard(host.isLoopbackAddress(), front));
        guard.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return guard;
    }

    /// The port that answers.
    public int port() {
        return listening.port();
    }

    /// What to open in a browser: the public address if there is one.
    public String address() {
        return front.url().isEmpty() ? listening.address() : front.url() + "/";
    }

    /// The whole address at which the workbench is set up; it works once, for a day. Empty if somebody has set it up.
    public Optional<String> setUpAddress() {
        return setUpPath.map(path -> address() + path.substring(1));
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

    /// What answers, for tests that walk through all of it.
    ApplicationContext context() {
        return listening.context();
    }
}
