package scot.pace.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at the pages without a browser: cookies are kept, redirects are not followed, forms carry their token. */
public final class Session {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String pages;
    private final Optional<String> token;

    private Session(String pages, Optional<String> token) {
        this.pages = pages;
        this.token = token;
    }

    public static Session visitor(String pages) {
        return new Session(pages, Optional.empty());
    }

    /** A program with this token. */
    public static Session program(String pages, String token) {
        return new Session(pages, Optional.of(token));
    }

    /** Somebody whose password was right, and the second factor where one is needed. */
    public static Session of(String pages, People people, String name) throws Exception {
        var session = visitor(pages);
        session.post("/sign-in", Map.of("username", name, "password", People.PASSWORD));
        var code = people.code(name);
        if (code.isPresent()) {
            session.post("/code", Map.of("code", code.get()));
        }
        return session;
    }

    public HttpResponse<String> get(String path) throws Exception {
        return send(request(path).build());
    }

    /** A request as a page makes none, without the token of a form. */
    public HttpResponse<String> send(String method, String path, byte[] body, String... headers) throws Exception {
        var request = request(path).method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        return send((headers.length == 0 ? request : request.headers(headers)).build());
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(pages + path));
        token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        return request;
    }

    HttpResponse<String> post(String path, Map<String, String> form) throws Exception {
        var fields = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&", "_csrf=" + encoded(token()) + "&", ""));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields))
                .build());
    }

    /** Files as a form sends them. */
    HttpResponse<String> post(String path, List<Path> files) throws Exception {
        var part = "--------------------------pace";
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + part + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token() + "\r\n")
                .getBytes(StandardCharsets.UTF_8));
        for (var file : files) {
            body.writeBytes(("--" + part + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\""
                            + file.getFileName() + "\"\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(Files.readAllBytes(file));
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + part + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send("POST", path, body.toByteArray(), "Content-Type", "multipart/form-data; boundary=" + part);
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Every page has a form for somebody who has signed in, and the page to sign in has one for everybody. */
    private String token() throws Exception {
        var found = TOKEN.matcher(get("/sign-in").body());
        if (!found.find()) {
            throw new AssertionError("there is no token on the page to sign in");
        }
        return found.group(1);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
