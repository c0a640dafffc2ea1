package scot.pace.reporting.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.pace.schema.store.Sha256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenDataTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path release;

    @BeforeEach
    void figuresAndWhatDescribesThem() throws IOException {
        FigureFile.write(release.resolve("figures.csv"), MadeUpFigures.shown());
        FigureParquet.write(release.resolve("figures.parquet"), MadeUpFigures.shown());
        OpenData.write(release, MadeUpFigures.edition());
    }

    @Test
    void everyColumnIsDescribedInItsOrderAndHoldsWhatIsSaid() throws IOException {
        var columns = json("figures.csv-metadata.json").get("tableSchema").get("columns");

        assertThat(texts(columns, "name")).isEqualTo(FigureRow.COLUMNS);
        assertThat(texts(columns, "dc:description")).noneMatch(String::isBlank);
        var types = texts(columns, "datatype");
        for (var row : FigureFile.read(release.resolve("figures.csv"))) {
            for (int i = 0; i < types.size(); i++) {
                assertThat(isOf(types.get(i), row.cells().get(i)))
                        .as(types.get(i) + ": " + row.cells().get(i))
                        .isTrue();
            }
        }
    }

    @Test
    void theCatalogueNamesEveryFileWithItsHashAndSize() throws IOException {
        var files = json("dcat.jsonld").get("dcat:distribution");

        assertThat(texts(files, "dcterms:title")).containsExactly("figures.csv", "figures.parquet");
        for (var file : files) {
            var path = release.resolve(file.get("dcat:downloadURL").get("@id").asString());
            assertThat(file.get("dcat:byteSize").asLong()).isEqualTo(Files.size(path));
            assertThat(file.get("spdx:checksum").get("spdx:checksumValue").asString())
                    .isEqualTo(Sha256.of(path));
        }
    }

    @Test
    void aFileThatWasChangedSinceIsFound() throws IOException {
        assertThat(OpenData.faults(release, MadeUpFigures.edition())).isEmpty();

        Files.writeString(release.resolve("figures.parquet"), "something else");

        assertThat(OpenData.faults(release, MadeUpFigures.edition()))
                .containsExactly("dcat.jsonld does not describe what is in the release");
    }

    private static boolean isOf(String type, String cell) {
        return switch (type) {
            case "integer" -> cell.matches("[0-9]*");
            case "decimal" ->
                cell.isEmpty() || new BigDecimal(cell).toPlainString().equals(cell);
            default -> type.equals("string");
        };
    }

    private JsonNode json(String file) throws IOException {
        return JSON.readTree(Files.readString(release.resolve(file)));
    }

    private static List<String> texts(JsonNode nodes, String field) {
        var texts = new ArrayList<String>();
        nodes.forEach(node -> texts.add(node.get(field).asString()));
        return texts;
    }
}
