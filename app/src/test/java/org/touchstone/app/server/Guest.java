package org.touchstone.app.server;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A browser without a screen: real requests, cookies kept, forms with their secret, no redirect followed.
final class Guest implements AutoCloseable {

    private static final Pattern SECRET = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private String secret = "";
    private String[] from = {};

    Guest(String address) {
        this.address = address;
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path.substring(1)));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /// The page of long work once it is over; empty if it leads on.
    String whenOver(String page) throws IOException, InterruptedException {
        for (int i = 0; i < 600; i++) {
            String body = get(page).body();
            if (!body.contains("every 1s")) {
                return body;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("The work does not end");
    }

    /// Sends a form with the secret of the page seen last, or of the first page there is.
    HttpResponse<String> post(String path, String... namesAndValues) throws IOException, InterruptedException {
        if (secret.isEmpty()) {
            get(get("/").statusCode() == 200 ? "/" : "/sign-in");
        }
        List<String> fields = new ArrayList<>(List.of(namesAndValues));
        fields.add("_csrf");
        fields.add(secret);
        return bare(path, fields.toArray(String[]::new));
    }

    /// Sends a form as it is, without the secret.
    HttpResponse<String> bare(String path, String... namesAndValues) throws IOException, InterruptedException {
        var form = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(encoded(namesAndValues[i]))
                    .append('=')
                    .append(encoded(namesAndValues[i + 1]));
        }
        return send(HttpRequest.newBuilder(URI.create(address + path.substring(1)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.toString())));
    }

    /// Sends a file as the form of a browser does.
    HttpResponse<String> upload(String path, String name, byte[] content) throws IOException, InterruptedException {
        if (secret.isEmpty()) {
            get("/");
        }
        String head = "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/csv\r\n\r\n";
        return send(HttpRequest.newBuilder(URI.create(address + path.substring(1) + "?_csrf=" + encoded(secret)))
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofByteArray(content),
                        BodyPublishers.ofString("\r\n--cut--\r\n"))));
    }

    /// Says from now on where its requests come from, in a header; an empty name to say nothing again.
    void from(String header, String value) {
        from = header.isEmpty() ? new String[0] : new String[] {header, value};
    }

    /// Sends JSON as a program does.
    HttpResponse<String> tell(String path, String json, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path.substring(1)))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /// Any other method.
    HttpResponse<String> method(String method, String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address + path.substring(1)))
                .method(method, BodyPublishers.noBody()));
    }

    HttpResponse<String> signIn(String login, String password) throws IOException, InterruptedException {
        get("/sign-in");
        HttpResponse<String> answer = post("/sign-in", "login", login, "password", password);
        secret = ""; // a new one comes with the next page
        return answer;
    }

    /// The value of a cookie, empty if there is none.
    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /// Brings a cookie along that the server never gave.
    void bring(String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(address), cookie);
    }

    static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    @Override
    public void close() {
        client.close();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (from.length > 0) {
            request.headers(from);
        }
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        var found = SECRET.matcher(answer.body());
        if (found.find()) {
            secret = found.group(1);
        }
        return answer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
