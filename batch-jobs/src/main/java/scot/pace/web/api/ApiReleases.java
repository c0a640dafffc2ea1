package scot.pace.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import scot.pace.jobs.Jobs;
import scot.pace.jobs.Publications;
import scot.pace.schema.store.Home;

/** What the public files of releases show, drafts too, and nothing else: for analysts. */
@RestController
@RequestMapping("/api/v1/releases")
@Tag(name = "Releases", description = "their figures as printed, for the token of an analyst")
@Described
class ApiReleases {

    private final Path releases;

    ApiReleases(Jobs jobs) {
        this.releases = Home.releases(jobs.home().folder());
    }

    /** A release. */
    @Schema(name = "Release")
    public record ReleaseView(
            @Schema(example = "2025-26-Q1") String quarter,
            @Schema(example = "0001") String version,
            @Schema(description = "path of its figures") String figures) {

        static ReleaseView of(Path release) {
            var quarter = release.getName(release.getNameCount() - 2).toString();
            var version = release.getName(release.getNameCount() - 1).toString();
            return new ReleaseView(quarter, version, "/api/v1/releases/" + quarter + "/" + version + "/figures");
        }
    }

    @GetMapping
    @Operation(
            operationId = "releases",
            summary = "All releases",
            description = "the earliest quarter first, and of a quarter the first version")
    List<ReleaseView> all() throws IOException {
        return Publications.all(releases).stream().map(ReleaseView::of).toList();
    }

    @GetMapping(
            path = "/{quarter}/{version}/figures",
            produces = {MediaType.APPLICATION_JSON_VALUE, FigureAnswer.CSV})
    @FigureAnswer.Described
    @Operation(
            operationId = "releaseFigures",
            summary = "The figures of a release",
            description = "in the order of its figures.csv; what is hidden has its symbol")
    ResponseEntity<?> figures(
            @PathVariable @Parameter(example = "2025-26-Q1") String quarter,
            @PathVariable @Parameter(example = "0001") String version,
            @RequestParam(defaultValue = "") @Parameter(description = "only this measure") String measure,
            @RequestParam(defaultValue = "") @Parameter(description = "only the area with this code") String area,
            @RequestParam(defaultValue = "") @Parameter(description = "only this quarter or year") String period,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.ALL_VALUE) String accept)
            throws IOException {
        var release = Publications.version(releases, quarter, version)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return FigureAnswer.of(
                release.resolve(Publications.FIGURES), new FigureAnswer.Wanted(measure, area, period), accept);
    }
}
