package scot.pace.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import scot.pace.jobs.Jobs;
import scot.pace.jobs.Publications;
import scot.pace.jobs.ReleaseStep;
import scot.pace.jobs.Releases;
import scot.pace.schema.Authority;
import scot.pace.schema.store.Home;

/** Releases as they were printed, and what became of them, for those who prepare them. */
@Controller
public class ReleasePages {

    private final Jobs jobs;
    private final Path releases;

    ReleasePages(Jobs jobs) {
        this.jobs = jobs;
        this.releases = Home.releases(jobs.home().folder());
    }

    /** A release and what it is now, in words. */
    public record Line(String name, String state) {}

    /** A file of a release: its path in it, and in words whose report it is. */
    public record ReleaseFile(String path, String words) {

        static ReleaseFile of(Path release, Path file) {
            var path = release.relativize(file).toString();
            var name = String.valueOf(file.getFileName());
            var authority = Authority.withCode(name.replaceFirst("\\..*", ""));
            return new ReleaseFile(path, authority.map(Authority::name).orElse(path));
        }
    }

    @GetMapping("/releases")
    String all(Model page) throws IOException {
        var all = new ArrayList<Line>();
        for (var quarter : folders(releases)) {
            for (var release : folders(quarter)) {
                var name = releases.relativize(release).toString();
                all.add(new Line(name, state(name)));
            }
        }
        page.addAttribute("releases", all);
        return "releases";
    }

    @GetMapping("/releases/{quarter}/{version}")
    String show(@PathVariable String quarter, @PathVariable String version, Model page) throws IOException {
        var release = release(quarter, version);
        try (var files = Files.walk(release)) {
            page.addAttribute(
                    "files",
                    files.filter(Files::isRegularFile)
                            .sorted()
                            .map(file -> ReleaseFile.of(release, file))
                            .toList());
        }
        page.addAttribute("quarter", quarter);
        page.addAttribute("version", version);
        page.addAttribute("state", state(quarter + "/" + version));
        return "release";
    }

    /** {@code published}; a release that was printed before anybody said who made it is a draft. */
    private String state(String name) throws IOException {
        var all = new Releases(jobs.home().folder(), jobs.today());
        return all.state(all.named(name)).orElse(ReleaseStep.State.DRAFT).name().toLowerCase(Locale.ROOT);
    }

    @GetMapping("/releases/{quarter}/{version}/files/{*path}")
    ResponseEntity<Resource> file(@PathVariable String quarter, @PathVariable String version, @PathVariable String path)
            throws IOException {
        var release = release(quarter, version);
        var file = release.resolve(path.substring(1)).normalize();
        if (!file.startsWith(release) || !Files.isRegularFile(file)) {
            throw new NotFound();
        }
        var resource = new FileSystemResource(file);
        return ResponseEntity.ok()
                .contentType(MediaTypeFactory.getMediaType(resource).orElse(MediaType.APPLICATION_OCTET_STREAM))
                .body(resource);
    }

    private Path release(String quarter, String version) {
        return Publications.version(releases, quarter, version).orElseThrow(NotFound::new);
    }

    private static List<Path> folders(Path parent) {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory)
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
