package scot.pace.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** What a browser keeps as a file instead of showing it. */
final class Download {

    private Download() {}

    /** A file with this name, its ending with it. */
    static ResponseEntity<byte[]> of(String name, String type, byte[] bytes) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CONTENT_TYPE, type)
                .body(bytes);
    }

    /** A table with this name, which gets its ending. */
    static ResponseEntity<byte[]> csv(String name, String text) {
        return of(name + ".csv", "text/csv;charset=UTF-8", text.getBytes(StandardCharsets.UTF_8));
    }
}
