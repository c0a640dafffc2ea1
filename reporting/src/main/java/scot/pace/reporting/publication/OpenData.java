package scot.pace.reporting.publication;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import scot.pace.schema.CsvResource;
import scot.pace.schema.store.Sha256;
import tools.jackson.databind.node.ObjectNode;

/**
 * What programs and catalogues ask of open data: {@code figures.csv-metadata.json} says what stands in each column of the file beside
 * it (CSV on the Web), {@code dcat.jsonld} what the release is and which files it has (DCAT 3). Addresses are those beside the file.
 */
final class OpenData {

    private static final String FIGURES = "figures.csv";
    private static final String COLUMNS = FIGURES + "-metadata.json";
    private static final String CATALOGUE = "dcat.jsonld";

    private static final Map<String, String> TYPES = Map.of(
            "csv", "text/csv",
            "json", "application/json",
            "md", "text/markdown",
            "ods", "application/vnd.oasis.opendocument.spreadsheet",
            "parquet", "application/vnd.apache.parquet",
            "pdf", "application/pdf",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private OpenData() {}

    /** Writes both about what is in the folder. */
    static void write(Path release, Edition edition) throws IOException {
        of(release, edition).write(release);
    }

    /** What is wrong with them, a line each. */
    static List<String> faults(Path release, Edition edition) throws IOException {
        return of(release, edition).faults(release, " does not describe what is in the release");
    }

    private static DerivedFiles of(Path release, Edition edition) throws IOException {
        var files = new TreeMap<String, byte[]>();
        files.put(COLUMNS, bytes(columns(edition)));
        files.put(CATALOGUE, bytes(catalogue(release, edition)));
        return new DerivedFiles(files);
    }

    private static byte[] bytes(ObjectNode root) {
        return JsonText.of(root).getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode columns(Edition edition) {
        var root = JsonText.JSON.createObjectNode();
        root.putArray("@context").add("http://www.w3.org/ns/csvw").addObject().put("@language", "en");
        root.put("url", FIGURES);
        root.put("dc:title", title(edition));
        root.putObject("dialect").put("encoding", "utf-8").put("header", true);
        var schema = root.putObject("tableSchema");
        var columns = schema.putArray("columns");
        for (var line : CsvResource.rows(OpenData.class, "figure-columns.csv")) {
            columns.addObject()
                    .put("name", line.getField("column"))
                    .put("titles", line.getField("column"))
                    .put("datatype", line.getField("datatype"))
                    .put("dc:description", description(line.getField("column"), line.getField("description")));
        }
        return root;
    }

    private static String description(String column, String words) {
        return column.equals("symbol")
                ? Shorthand.meanings().entrySet().stream()
                        .map(one -> one.getKey() + " " + one.getValue())
                        .collect(Collectors.joining("; ", words + ": ", ""))
                : words;
    }

    private static ObjectNode catalogue(Path release, Edition edition) throws IOException {
        var root = JsonText.JSON.createObjectNode();
        root.putObject("@context")
                .put("dcat", "http://www.w3.org/ns/dcat#")
                .put("dcterms", "http://purl.org/dc/terms/")
                .put("spdx", "http://spdx.org/rdf/terms#")
                .put("xsd", "http://www.w3.org/2001/XMLSchema#");
        root.put("@type", "dcat:Dataset");
        root.put("dcterms:identifier", edition.quarter() + "/" + edition.version());
        root.put("dcterms:title", title(edition));
        root.put(
                "dcterms:description",
                "How long looked after children in Scotland wait for a settled home: the four PACE aims, and the Children Looked"
                        + " After Statistics, for Scotland and 32 local authorities."
                        + edition.warning());
        root.put("dcterms:language", "en-GB");
        root.set("dcterms:issued", day(edition.published().toString()));
        root.putObject("dcterms:temporal")
                .put("@type", "dcterms:PeriodOfTime")
                .set("dcat:endDate", day(edition.quarter().lastDay().toString()));
        var distributions = root.putArray("dcat:distribution");
        for (var file : distributed(release)) {
            var one = distributions
                    .addObject()
                    .put("@type", "dcat:Distribution")
                    .put("dcterms:title", file)
                    .put("dcat:mediaType", type(file))
                    .put("dcat:byteSize", Files.size(release.resolve(file)));
            one.putObject("dcat:downloadURL").put("@id", file);
            one.putObject("spdx:checksum")
                    .put("spdx:algorithm", "SHA-256")
                    .put("spdx:checksumValue", Sha256.of(release.resolve(file)));
        }
        return root;
    }

    private static ObjectNode day(String day) {
        return JsonText.JSON.createObjectNode().put("@type", "xsd:date").put("@value", day);
    }

    private static String title(Edition edition) {
        return "PACE Statistics, quarter " + edition.quarter() + ", version " + edition.version();
    }

    /** The files of the release but those that describe it, and the charts, which stand in reports. */
    private static List<String> distributed(Path release) throws IOException {
        try (var files = Files.walk(release)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> release.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.startsWith("charts/"))
                    .filter(name -> !List.of(CATALOGUE, COLUMNS, Manifest.FILE).contains(name))
                    .sorted()
                    .toList();
        }
    }

    private static String type(String file) {
        return TYPES.getOrDefault(file.substring(file.lastIndexOf('.') + 1), "application/octet-stream");
    }
}
