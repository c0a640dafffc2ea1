package scot.pace.web.api;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import scot.pace.cli.csv.CsvOutput;
import scot.pace.reporting.publication.FigureFile;
import scot.pace.reporting.publication.FigureRow;

/** Figures as JSON, or with the columns of {@code figures.csv} for whoever asks for {@value #CSV}. */
final class FigureAnswer {

    static final String CSV = "text/csv";

    private FigureAnswer() {}

    /** How the description of the API tells it. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @ApiResponse(
            responseCode = "200",
            description = "A figure a line",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        array = @ArraySchema(schema = @Schema(implementation = FigureView.class))),
                @Content(mediaType = CSV, schema = @Schema(type = "string"))
            })
    @interface Described {}

    /** Which figures are wanted; an empty text wants all. */
    record Wanted(String measure, String area, String period) {

        private boolean is(FigureRow row) {
            return isIn(measure, row.key().measure())
                    && isIn(area, row.key().area())
                    && isIn(period, row.key().period());
        }

        private static boolean isIn(String wanted, String found) {
            return wanted.isEmpty() || wanted.equals(found);
        }
    }

    /** Those of a public file that are wanted, in its order. */
    static ResponseEntity<?> of(Path figures, Wanted wanted, String accept) throws IOException {
        return of(FigureFile.read(figures).stream().filter(wanted::is).toList(), accept);
    }

    static ResponseEntity<?> of(List<FigureRow> rows, String accept) {
        var csv = MediaType.parseMediaType(CSV);
        boolean isCsv = MediaType.parseMediaTypes(accept).stream().anyMatch(csv::equalsTypeAndSubtype);
        return isCsv
                ? ResponseEntity.ok()
                        .contentType(new MediaType(csv, StandardCharsets.UTF_8))
                        .body(csv(rows).getBytes(StandardCharsets.UTF_8))
                : ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(rows.stream().map(FigureView::of).toList());
    }

    private static String csv(List<FigureRow> rows) {
        var table = new CsvOutput(FigureRow.COLUMNS);
        rows.forEach(row -> table.row(row.cells().toArray()));
        return table.toString();
    }
}
