package scot.pace.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How many findings of each rule are counted and not listed, as the step check leaves it. */
final class Unlisted {

    private static final String FILE = "unlisted.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Unlisted() {}

    static void write(Path folder, Map<String, Integer> unlisted) throws IOException {
        Files.writeString(folder.resolve(FILE), JSON.writeValueAsString(new TreeMap<>(unlisted)));
    }

    static Map<String, Integer> read(Path folder) throws IOException {
        return JSON.readValue(Files.readString(folder.resolve(FILE)), new TypeReference<TreeMap<String, Integer>>() {});
    }
}
