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
import org.touchstone.app.cycle.Cycles;
import org.touchstone.app.cycle.Templates;
import org.touchstone.app.findings.Basis;
import org.touchstone.app.platform.store.Keys;
import org.touchstone.app.platform.store.Store;
import org.touchstone.app.survey.LiveAnswers;
import org.touchstone.core.analysis.Service;

/// The workbench: where a service is modelled, watched and mended by the people who sign in. It answers until it is
/// closed, and leaves the store to whoever opened it.
public final class Workbench implements AutoCloseable {

    private final Listening listening;
    private final Optional<String> setUpPath;

    private Workbench(Listening listening, Optional<String> setUpPath) {
        this.listening = listening;
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
        return start(store, clock, templates, host, port, Optional.empty());
    }

    /// Starts to answer, holding log and answers against a service that is given.
    ///
    /// @param given empty to hold it against the cycle published last
    /// @throws BindException as above
    public static Workbench start(
            Store store, Clock clock, Templates templates, InetAddress host, int port, Optional<Service> given)
            throws BindException {
        var keys = new Keys(clock);
        Listening listening =
                Listening.at(host, port, candidate -> run(store, keys, clock, templates, host, candidate, given));
        return new Workbench(listening, AccountConfiguration.setUpPath(store, keys, clock));
    }

    private static ConfigurableApplicationContext run(
            Store store,
            Keys keys,
            Clock clock,
            Templates templates,
            InetAddress host,
            int port,
            Optional<Service> given) {
        var application = new SpringApplication(WorkbenchPages.class);
        application.addInitializers(context -> {
            if (context instanceof GenericApplicationContext beans) {
                // Whoever opened the store closes it.
                beans.registerBean(Store.class, () -> store, definition -> definition.setDestroyMethodName(""));
                beans.registerBean(Keys.class, () -> keys);
                beans.registerBean(Clock.class, () -> clock);
                beans.registerBean(Templates.class, () -> templates);
                beans.registerBean(Basis.Source.class, () -> basis(given, beans));
                beans.registerBean(FilterRegistrationBean.class, () -> guard(host));
            }
        });
        return application.run(
                "--server.address=" + host.getHostAddress(),
                "--server.port=" + port,
                // Whatever is handed out says who may have it, stylesheets too.
                "--spring.web.resources.add-mappings=false");
    }

    private static Basis.Source basis(Optional<Service> given, ApplicationContext beans) {
        LiveAnswers answers = beans.getBean(LiveAnswers.class);
        return given.map(service -> Basis.given(service, answers))
                .orElseGet(() -> Basis.published(beans.getBean(Cycles.class), answers));
    }

    /// Before everything else, so that an answer of whatever kind is guarded.
    private static FilterRegistrationBean<Guard> guard(InetAddress host) {
        var guard = new FilterRegistrationBean<>(new Guard(host.isLoopbackAddress()));
        guard.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return guard;
    }

    /// The port that answers.
    public int port() {
        return listening.port();
    }

    /// What to open in a browser.
    public String address() {
        return listening.address();
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
