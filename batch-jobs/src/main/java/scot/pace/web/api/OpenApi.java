package scot.pace.web.api;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.servers.Server;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Describes the API to whoever asks: a file that a test makes again from the code. */
@RestController
@Tag(name = "Description")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "PACE Statistics",
                        version = "1",
                        description = "Send the return of an authority and read what was found, its receipt and its own"
                                + " timescales; read the figures of releases, those that are published without a token. Whatever is wrong with a request is"
                                + " application/problem+json with title, status and detail. What belongs to another"
                                + " authority answers as what does not exist."),
        servers = @Server(url = "/", description = "where the pages are"))
class OpenApi {

    static final String FILE = "openapi.json";

    @GetMapping(path = "/api/v1/openapi", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "This description", description = "OpenAPI 3.1; it needs no token")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
    Resource description() {
        return new ClassPathResource(FILE, OpenApi.class);
    }
}
