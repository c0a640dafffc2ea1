package scot.pace.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import scot.pace.jobs.Jobs;
import scot.pace.reporting.publication.FigureRow;

/** How long the children of one authority wait: true values, for its own token alone. */
@RestController
@RequestMapping("/api/v1/timescales")
@Tag(name = "Timescales", description = "of the authority the token is for")
@Described
class ApiTimescales {

    private final Jobs jobs;

    ApiTimescales(Jobs jobs) {
        this.jobs = jobs;
    }

    @GetMapping(produces = {MediaType.APPLICATION_JSON_VALUE, FigureAnswer.CSV})
    @FigureAnswer.Described
    @Operation(
            operationId = "timescales",
            summary = "How long the children of the authority wait",
            description =
                    "true values for the authority alone, as at the end of the last quarter it has told of; none before"
                            + " its first return is signed")
    ResponseEntity<?> all(
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.ALL_VALUE) String accept,
            @AuthenticationPrincipal Caller caller)
            throws IOException {
        var own = jobs.ownTimescales(caller.authority());
        return FigureAnswer.of(
                own.map(told -> told.figures().stream()
                                .map(FigureRow::of)
                                .sorted()
                                .toList())
                        .orElse(List.of()),
                accept);
    }
}
