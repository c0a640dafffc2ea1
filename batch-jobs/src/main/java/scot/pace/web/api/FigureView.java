package scot.pace.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scot.pace.reporting.publication.FigureRow;

/** A line of a file of figures, for a program. */
@Schema(name = "Figure")
public record FigureView(
        @Schema(example = "s1-within-timescale") String measure,

        @Schema(description = "code of an authority or a family group, S92000003 for Scotland")
        String area,

        @Schema(example = "2025-26-Q1") String period,

        @Schema(description = "what it is broken down by, and the category")
        Map<String, String> by,

        @Schema(
                types = {"integer", "null"},
                format = "int64")
        @Nullable
        Long numerator,

        @Schema(
                types = {"integer", "null"},
                format = "int64")
        @Nullable
        Long denominator,

        @Schema(
                types = {"number", "null"},
                description = "rounded once; null where it is hidden or cannot be")
        @Nullable
        BigDecimal value,

        @JsonProperty("lower_95") @Schema(types = {"number", "null"}) @Nullable
        BigDecimal lower,

        @JsonProperty("upper_95") @Schema(types = {"number", "null"}) @Nullable
        BigDecimal upper,

        String unit,

        @Schema(description = "codes without brackets, such as c for confidential; may be empty")
        String symbol) {

    static FigureView of(FigureRow row) {
        return new FigureView(
                row.key().measure(),
                row.key().area(),
                row.key().period(),
                row.key().by(),
                row.numerator(),
                row.denominator(),
                row.value(),
                row.lower(),
                row.upper(),
                row.unit().label(),
                row.symbol());
    }
}
