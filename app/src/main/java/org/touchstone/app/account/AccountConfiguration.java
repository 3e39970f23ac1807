package org.touchstone.app.account;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.touchstone.app.account.trail.Trail;
import org.touchstone.app.platform.store.Keys;
import org.touchstone.app.platform.store.Store;
import org.touchstone.app.platform.visit.Right;
import org.touchstone.app.platform.visit.Visit;
import org.touchstone.app.platform.web.Beginning;
import org.touchstone.app.platform.web.Entry;

/// Wires accounts into a server that has a [Store], [Keys] and a [Clock]: who may enter what, and the pages to do so.
///
/// Nothing is open by default. Programs come to `/api/` with a token and to nothing else; people come everywhere else
/// with a session, and every form brings a secret back.
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@Import({
    SignInPages.class,
    EntrancePages.class,
    OwnAccountPages.class,
    PeoplePages.class,
    TrailPages.class,
    ProgramPages.class
})
public class AccountConfiguration {

    private static final String CHAIN = "springSecurityFilterChain";
    /// Before everything but the guard of the server.
    private static final int CHAIN_ORDER = -100;

    /// The address to set up a workbench, to be told where it was started.
    ///
    /// @return the path, with a secret that works once; empty if somebody has set it up
    public static Optional<String> setUpPath(Store store, Keys keys, Clock clock) {
        return new Entrance(store, new Trail(clock), new Passwords(), keys, clock)
                .setUpLink()
                .map(secret -> "/set-up/" + secret.text());
    }

    @Bean
    Called called(Store store) {
        return new Called(store);
    }

    @Bean
    @Order(1)
    SecurityFilterChain programChain(
            HttpSecurity http,
            Store store,
            Trail trail,
            Clock clock,
            ObjectProvider<RequestMappingHandlerMapping> all) {
        guard(http, new TokenContext(store, trail, clock), doors(all), Turned.programs(), store, trail);
        // A browser does not bring a token of its own accord, so there is nothing to forge.
        return http.securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain peopleChain(
            HttpSecurity http,
            Store store,
            Trail trail,
            Clock clock,
            CsrfTokenRepository csrf,
            ObjectProvider<RequestMappingHandlerMapping> all) {
        guard(http, new SessionContext(store, clock), doors(all), Turned.people(), store, trail);
        return http.csrf(forms -> forms.csrfTokenRepository(csrf)).build();
    }

    private static void guard(
            HttpSecurity http,
            StoredContext who,
            Doors doors,
            AuthenticationEntryPoint entry,
            Store store,
            Trail trail) {
        http.securityContext(context -> context.securityContextRepository(who))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterAfter(new VisitFilter(), SecurityContextHolderFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .access(doors))
                .exceptionHandling(turned ->
                        turned.authenticationEntryPoint(entry).accessDeniedHandler(Turned.denied(store, trail)))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                // The server's own guard sets them, for every answer.
                .headers(AbstractHttpConfigurer::disable);
    }

    private static Doors doors(ObjectProvider<RequestMappingHandlerMapping> all) {
        return new Doors(all::getObject);
    }

    @Bean
    DelegatingFilterProxyRegistrationBean chainFilter() {
        var chain = new DelegatingFilterProxyRegistrationBean(CHAIN);
        chain.setOrder(CHAIN_ORDER);
        chain.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
        return chain;
    }

    @Bean
    CsrfTokenRepository csrf() {
        return new FormSecrets();
    }

    @Bean
    Trail trail(Clock clock) {
        return new Trail(clock);
    }

    @Bean
    Passwords passwords() {
        return new Passwords();
    }

    @Bean
    SignIn signIn(Store store, Trail trail, Passwords passwords, Keys keys, Clock clock) {
        return new SignIn(store, trail, passwords, keys, clock);
    }

    @Bean
    Entrance entrance(Store store, Trail trail, Passwords passwords, Keys keys, Clock clock) {
        return new Entrance(store, trail, passwords, keys, clock);
    }

    @Bean
    OwnAccount ownAccount(Store store, Trail trail, Passwords passwords, Keys keys, Clock clock) {
        return new OwnAccount(store, trail, passwords, keys, clock);
    }

    @Bean
    People people(Store store, Trail trail, Keys keys, Clock clock) {
        return new People(store, trail, keys, clock);
    }

    @Bean
    Entry startEntry() {
        return new Entry(1, "nav.start", "/", Right.OWN_ACCOUNT);
    }

    @Bean
    Entry peopleEntry() {
        return new Entry(110, "nav.people", "/people", Right.MANAGE_PEOPLE);
    }

    @Bean
    Entry trailEntry() {
        return new Entry(120, "nav.trail", "/trail", Right.READ_TRAIL);
    }

    @Bean
    Entry meEntry() {
        return new Entry(130, "nav.me", "/me", Right.OWN_ACCOUNT);
    }

    @Bean
    Beginning peopleBeginning(People people) {
        return new Beginning(
                50,
                "start.people",
                "start.people.text",
                "/people",
                Right.MANAGE_PEOPLE,
                () -> people.find(Visit.current().person().scope(), "").size() > 1);
    }
}
