package scot.pace.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.pace.web.Served;
import scot.pace.web.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The description of the API is that of the code, and leaves no door out. */
class OpenApiTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @TempDir
    static Path folder;

    private static Served served;

    @BeforeAll
    static void serve() throws Exception {
        served = Served.over(Served.home(folder.resolve("home")));
    }

    @AfterAll
    static void stop() throws Exception {
        served.close();
    }

    /** Where the code has moved on: look at what is different, then copy the file that the message names. */
    @Test
    void theDescriptionThatIsServedIsThatOfTheCode() throws Exception {
        var visitor = Session.visitor(served.pages());
        var ofTheCode = Path.of("target", OpenApi.FILE);
        Files.createDirectories(ofTheCode.getParent());
        Files.writeString(
                ofTheCode, sorted(visitor.get(DescriptionFromCode.PATH).body()));

        var isServed = visitor.get("/api/v1/openapi");

        assertThat(isServed.statusCode()).isEqualTo(200);
        assertThat(isServed.body())
                .as("the code is described in " + ofTheCode.toAbsolutePath())
                .isEqualTo(Files.readString(ofTheCode));
    }

    @Test
    void everyDoorOfTheApiIsInItAndSaysWhatItIsFor() throws Exception {
        var description = JSON.readTree(
                Session.visitor(served.pages()).get("/api/v1/openapi").body());

        assertThat(description.get("openapi").asString()).startsWith("3.1.");
        var file = Objects.requireNonNull(Served.class.getResourceAsStream("doors.csv"));
        try (var doors = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            var ofApi = doors.stream()
                    .filter(door -> door.getField("path").startsWith("/api/"))
                    .toList();
            assertThat(ofApi).hasSizeGreaterThan(10);
            for (var door : ofApi) {
                var operation = description
                        .path("paths")
                        .path(door.getField("path"))
                        .path(door.getField("method").toLowerCase(Locale.ROOT));
                assertThat(operation.path("summary").asString(""))
                        .as(door.toString())
                        .isNotEmpty();
            }
        }
    }

    private static String sorted(String json) {
        JsonNode tree = JSON.readTree(json);
        return JSON.writeValueAsString(JSON.treeToValue(tree, Object.class)) + "\n";
    }
}
