package scot.pace.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is wrong with a request, as of RFC 9457. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        @Schema(example = "Not Found") String title,
        @Schema(example = "404") int status,

        @Schema(description = "in words for whoever wrote the program") @Nullable
        String detail) {}
