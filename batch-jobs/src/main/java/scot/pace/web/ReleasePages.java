package scot.pace.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
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
        var states = states();
        var all = new ArrayList<Line>();
        for (var release : Publications.all(releases)) {
            var name = releases.relativize(release).toString();
            all.add(0, new Line(name, inWords(states, name)));
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
        page.addAttribute("state", inWords(states(), quarter + "/" + version));
        return "release";
    }

    private Map<String, ReleaseStep.State> states() throws IOException {
        return new Releases(jobs.home().folder(), jobs.today()).states();
    }

    /** {@code published}; a release that was printed before anybody said who made it is a draft. */
    private static String inWords(Map<String, ReleaseStep.State> states, String name) {
        return states.getOrDefault(name, ReleaseStep.State.DRAFT).name().toLowerCase(Locale.ROOT);
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
}
