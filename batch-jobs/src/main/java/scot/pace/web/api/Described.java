package scot.pace.web.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.http.MediaType;

/** How the description of the API tells of every door that needs a token. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SecurityRequirement(name = ApiDoors.TOKEN)
@ApiResponse(
        responseCode = "default",
        description =
                "What is wrong: 400 a request as none should be, 401 no token that counts, 403 a token of another role,"
                        + " 404 no such thing or another authority's, 409 not yet, 422 what was sent cannot be taken, 429 too many at once"
                        + " (Retry-After says when)",
        content =
                @Content(
                        mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                        schema = @Schema(implementation = Problem.class)))
@interface Described {}
