package scot.pace.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import scot.pace.schema.Authority;
import scot.pace.schema.Quarter;
import scot.pace.submissions.read.ReadReturn;
import tools.jackson.databind.json.JsonMapper;

/** What the step read leaves beside the tables. Authority and quarter are empty where they could not be told. */
record ReadSummary(
        String authority, String quarter, boolean isRefused, Map<String, Integer> rows, Map<String, Integer> unlisted) {

    private static final String FILE = "summary.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static ReadSummary of(ReadReturn read) {
        return new ReadSummary(
                read.authority().map(Authority::code).orElse(""),
                read.quarter().map(Quarter::toString).orElse(""),
                read.isRefused(),
                new LinkedHashMap<>(read.rows()),
                new LinkedHashMap<>(read.unlisted()));
    }

    static ReadSummary read(Path folder) throws IOException {
        return JSON.readValue(Files.readString(folder.resolve(FILE)), ReadSummary.class);
    }

    void write(Path folder) throws IOException {
        Files.writeString(folder.resolve(FILE), JSON.writeValueAsString(this));
    }

    /** Whether it is known whose return of which quarter it is. */
    boolean isPlaced() {
        return !authority.isEmpty() && !quarter.isEmpty();
    }

    Quarter quarterOrThrow() {
        return Quarter.parse(quarter);
    }

    Optional<Quarter> quarterIfKnown() {
        return quarter.isEmpty() ? Optional.empty() : Optional.of(quarterOrThrow());
    }
}
