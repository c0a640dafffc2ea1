package scot.pace.reporting.publication;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as it stands in files of a release: indented, lines end with LF, on every machine. */
final class JsonText {

    static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private JsonText() {}

    static String of(JsonNode root) {
        return JSON.writeValueAsString(root).replace(System.lineSeparator(), "\n") + "\n";
    }
}
