package scot.pace.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import scot.pace.jobs.PublishedRelease;
import scot.pace.jobs.ReleaseStep;
import scot.pace.schema.store.Home;

/** What is published, for everybody. What is not published answers as what does not exist. */
@RestController
@RequestMapping("/api/v1/published")
@Tag(name = "Published", description = "figures of published releases, for everybody: they need no token")
class ApiPublished {

    private final Jobs jobs;
    private final Path published;

    ApiPublished(Jobs jobs) {
        this.jobs = jobs;
        this.published = Home.published(jobs.home().folder());
    }

    /** A release that is published, or was. */
    @Schema(name = "PublishedRelease")
    public record PublishedView(
            @Schema(example = "2025-26-Q1") String quarter,
            @Schema(example = "0001") String version,

            @Schema(description = "the day on which it was published")
            LocalDate published,

            @Schema(
                    types = {"string", "null"},
                    format = "date",
                    description = "the day on which it was withdrawn; null where it stands")
            @Nullable
            LocalDate withdrawn,

            @Schema(
                    types = {"string", "null"},
                    description = "why it was withdrawn")
            @Nullable
            String reason,

            @Schema(
                    types = {"string", "null"},
                    description = "path of its figures; null once it is withdrawn")
            @Nullable
            String figures) {

        static PublishedView of(PublishedRelease release) {
            var name = release.name();
            return new PublishedView(
                    name.quarter().toString(),
                    name.versionInName(),
                    release.publishedOn(),
                    release.withdrawn().map(ReleaseStep::on).orElse(null),
                    release.withdrawn().map(ReleaseStep::reason).orElse(null),
                    release.isWithdrawn() ? null : "/api/v1/published/" + name + "/figures");
        }
    }

    @GetMapping
    @Operation(
            operationId = "published",
            summary = "All published releases",
            description = "the last published first; those that were withdrawn since say so and have no figures")
    @ApiResponse(responseCode = "200", description = "A release each")
    List<PublishedView> all() throws IOException {
        return jobs.releases().published().stream().map(PublishedView::of).toList();
    }

    @GetMapping(
            path = "/{quarter}/{version}/figures",
            produces = {MediaType.APPLICATION_JSON_VALUE, FigureAnswer.CSV})
    @FigureAnswer.Described
    @ApiResponse(responseCode = "404", description = "It is not published.")
    @ApiResponse(responseCode = "410", description = "It was withdrawn; the detail says why.")
    @Operation(
            operationId = "publishedFigures",
            summary = "The figures of a published release",
            description = "in the order of its figures.csv; what is hidden has its symbol")
    ResponseEntity<?> figures(
            @PathVariable @Parameter(example = "2025-26-Q1") String quarter,
            @PathVariable @Parameter(example = "0001") String version,
            @RequestParam(defaultValue = "") @Parameter(description = "only this measure") String measure,
            @RequestParam(defaultValue = "") @Parameter(description = "only the area with this code") String area,
            @RequestParam(defaultValue = "") @Parameter(description = "only this quarter or year") String period,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.ALL_VALUE) String accept)
            throws IOException {
        var release = jobs.releases()
                .published(quarter + "/" + version)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (release.isWithdrawn()) {
            throw new ResponseStatusException(
                    HttpStatus.GONE,
                    "It was withdrawn: "
                            + release.withdrawn().map(ReleaseStep::reason).orElse(""));
        }
        var file = release.name().in(published).resolve(Publications.FIGURES);
        return FigureAnswer.of(file, new FigureAnswer.Wanted(measure, area, period), accept);
    }
}
