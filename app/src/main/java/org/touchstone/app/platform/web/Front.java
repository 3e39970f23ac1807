package org.touchstone.app.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How the workbench is reached from outside, where a server stands in front of it that speaks HTTPS.
///
/// Requests are seen as they were made to that server: under its address, and from the person's own. What a header says
/// about the person is believed only of the servers named here, for everybody can write a header.
///
/// @param url the address people type, such as `https://service.example.org`, without a slash at its end; empty where
///   people come to this server itself
/// @param servers the network addresses from which the servers in front ask
public record Front(String url, Set<String> servers) {

    /// Nothing stands in front.
    public static final Front NONE = new Front("", Set.of());

    private static final Pattern URL = Pattern.compile("https?://([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+])(:[0-9]{1,5})?");

    public Front {
        if (!url.isEmpty() && !URL.matcher(url).matches()) {
            throw new IllegalArgumentException(
                    "Expected a public address such as https://service.example.org, without a" + " path, but got '"
                            + url + "'.");
        }
        servers = servers.stream().map(Front::plain).collect(Collectors.toUnmodifiableSet());
    }

    /// What was typed as the public address; a slash at its end makes no difference.
    ///
    /// @param servers in front, empty for none
    /// @throws IllegalArgumentException if it is no address; the message says what is expected
    public static Front of(String url, List<String> servers) {
        String short_ = url.strip().replaceAll("/+$", "");
        return new Front(short_.toLowerCase(Locale.ROOT), Set.copyOf(servers));
    }

    /// Whether people come over HTTPS.
    public boolean isSecure() {
        return url.startsWith("https:");
    }

    /// Whether this is the name in the public address.
    ///
    /// @param host as a request names it, without the port
    public boolean isNamed(String host) {
        return !url.isEmpty() && host.equalsIgnoreCase(URI.create(url).getHost());
    }

    /// A request as it was made by the person.
    public HttpServletRequest seen(HttpServletRequest request) {
        if (url.isEmpty() && servers.isEmpty()) {
            return request;
        }
        return new Seen(request, this);
    }

    /// The person's address: the last one told that is none of the servers in front.
    private String person(HttpServletRequest request) {
        String asked = plain(request.getRemoteAddr());
        if (!servers.contains(asked)) {
            return request.getRemoteAddr();
        }
        List<String> told = new ArrayList<>();
        request.getHeaders("X-Forwarded-For").asIterator().forEachRemaining(line -> {
            for (String one : line.split(",", -1)) {
                told.add(one.strip());
            }
        });
        for (String one : told.reversed()) {
            Optional<String> address = literal(one);
            if (address.isEmpty()) {
                return request.getRemoteAddr(); // what is behind it cannot be trusted either
            }
            if (!servers.contains(address.get())) {
                return address.get();
            }
        }
        return request.getRemoteAddr();
    }

    /// An address in digits, as it is compared. A name is none: it would have to be looked up.
    private static Optional<String> literal(String text) {
        return text.matches("[0-9.]{7,15}|[0-9A-Fa-f:.]{2,45}") && (text.contains(".") || text.contains(":"))
                ? numeric(text)
                : Optional.empty();
    }

    private static Optional<String> numeric(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text).getHostAddress());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String plain(String address) {
        try {
            return InetAddress.getByName(address).getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(
                    "Expected the address of the server in front, such as 127.0.0.1, but got '" + address + "'.", e);
        }
    }

    private static final class Seen extends HttpServletRequestWrapper {

        private final Front front;
        private final String person;

        Seen(HttpServletRequest request, Front front) {
            super(request);
            this.front = front;
            this.person = front.person(request);
        }

        @Override
        public String getRemoteAddr() {
            return person;
        }

        @Override
        public String getRemoteHost() {
            return person;
        }

        @Override
        public boolean isSecure() {
            return front.isSecure() || super.isSecure();
        }

        @Override
        public String getScheme() {
            return front.url().isEmpty()
                    ? super.getScheme()
                    : URI.create(front.url()).getScheme();
        }

        @Override
        public String getServerName() {
            return front.url().isEmpty()
                    ? super.getServerName()
                    : URI.create(front.url()).getHost();
        }

        @Override
        public int getServerPort() {
            if (front.url().isEmpty()) {
                return super.getServerPort();
            }
            int port = URI.create(front.url()).getPort();
            return port > 0 ? port : front.isSecure() ? 443 : 80;
        }
    }
}
