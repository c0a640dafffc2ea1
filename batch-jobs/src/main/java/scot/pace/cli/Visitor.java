package scot.pace.cli;

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
import java.util.regex.Pattern;

/**
 * Somebody of an authority at the pages, as a browser without scripts is: cookies are kept, forms carry their token, and a page that
 * says it is to be loaded again is, when it says so.
 */
final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern AGAIN = Pattern.compile("http-equiv=\"refresh\" content=\"(\\d+)\"");
    private static final Pattern PLACE = Pattern.compile("place (\\d+)");
    private static final String PART = "--------------------------pace";

    /**
     * How an upload was answered.
     *
     * @param seconds from the press of the button until the findings were on the page
     * @param place in the queue that was shown first; 0 where the findings came at once
     */
    record Answered(double seconds, int place) {}

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String pages;

    Visitor(String pages) {
        this.pages = pages;
    }

    void signIn(String name, String password) throws IOException, InterruptedException {
        var form =
                "_csrf=" + encoded(token("/sign-in")) + "&username=" + encoded(name) + "&password=" + encoded(password);
        var answer = post("/sign-in", "application/x-www-form-urlencoded", form.getBytes(StandardCharsets.UTF_8));
        if (!get("/returns").body().contains("Send and check")) {
            throw new IOException(name + " could not sign in: " + answer.statusCode());
        }
    }

    /** Sends a return and reads what was found; an IOException where it is refused. */
    Answered send(List<Path> files) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        var answer = post("/returns", "multipart/form-data; boundary=" + PART, parts(files, token("/returns")));
        var to = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() != 302 || !to.contains("/returns/upload-")) {
            throw new IOException("an upload was answered with " + answer.statusCode());
        }
        var upload = URI.create(to).getPath();
        int place = -1;
        while (true) {
            var page = get(upload);
            if (page.statusCode() != 200) {
                throw new IOException(upload + " was answered with " + page.statusCode());
            }
            if (page.body().contains("id=\"verdict\"")) {
                return new Answered((System.nanoTime() - begun) / 1e9, Math.max(0, place));
            }
            var again = AGAIN.matcher(page.body());
            if (!again.find()) {
                throw new IOException(upload + " waits for nothing and has no findings");
            }
            if (place < 0) {
                var shown = PLACE.matcher(page.body());
                place = shown.find() ? Integer.parseInt(shown.group(1)) : 1;
            }
            Thread.sleep(1000L * Integer.parseInt(again.group(1)));
        }
    }

    private static byte[] parts(List<Path> files, String token) throws IOException {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + PART + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n")
                .getBytes(StandardCharsets.UTF_8));
        for (var file : files) {
            body.writeBytes(("--" + PART + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\""
                            + file.getFileName() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(Files.readAllBytes(file));
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + PART + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private String token(String page) throws IOException, InterruptedException {
        var found = TOKEN.matcher(get(page).body());
        if (!found.find()) {
            throw new IOException("there is no form on " + page);
        }
        return found.group(1);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(pages + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String type, byte[] body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(pages + path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
