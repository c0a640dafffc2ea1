package scot.pace.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import scot.pace.jobs.ReleaseName;
import scot.pace.reporting.publication.Manifest;
import scot.pace.schema.Area;
import scot.pace.schema.Authority;
import scot.pace.schema.store.Sha256;

/**
 * The files of a release: those that its manifest names, and the manifest. Whatever else is asked for does not exist, so no path
 * leads out of it.
 */
final class ReleaseFiles {

    /** Of a report; the last two hold its tables. */
    private static final List<String> KINDS = List.of("pdf", "ods", "xlsx");

    /** Those that Spring does not know by their ending. */
    private static final Map<String, MediaType> TYPES = Map.of(
            "parquet", MediaType.parseMediaType("application/vnd.apache.parquet"),
            "jsonld", MediaType.parseMediaType("application/ld+json"));

    private final ReleaseName release;
    private final Path folder;

    ReleaseFiles(ReleaseName release, Path folder) {
        this.release = release;
        this.folder = folder;
    }

    /**
     * A report.
     *
     * @param name as an address has it
     * @param files what there is of it
     */
    public record ReportLine(String name, String words, List<ReportFile> files) {}

    /** A report, or its tables, as a file of some kind. */
    public record ReportFile(String kind, String path) {}

    /** A file of figures, or about them. */
    public record OpenFile(String path, String words, String size) {}

    /** The national report, the methodology, and the reports of the authorities, by name. */
    List<ReportLine> reports() throws IOException {
        var files = Manifest.files(folder).keySet();
        var reports = new ArrayList<ReportLine>();
        reports.add(new ReportLine("national", "Scotland", among(files, "national")));
        reports.add(new ReportLine("methodology", "How it is counted", among(files, "methodology")));
        for (var area : Area.authorities()) {
            reports.add(new ReportLine(area.code(), area.name(), among(files, area.code())));
        }
        return reports;
    }

    /** The files of a report by the name that an address has, as {@code local/S12000047.pdf}; those that there are. */
    List<ReportFile> of(String report) throws IOException {
        return among(Manifest.files(folder).keySet(), report);
    }

    private static List<ReportFile> among(Set<String> files, String report) {
        var path = (Authority.withCode(report).isPresent() ? "local/" : "") + report + ".";
        return KINDS.stream()
                .map(kind -> new ReportFile(kind.toUpperCase(Locale.ROOT), path + kind))
                .filter(file -> files.contains(file.path()))
                .toList();
    }

    /** Everything that is neither of a report nor a chart of one. */
    List<OpenFile> open() throws IOException {
        var names = Stream.concat(
                        Manifest.files(folder).keySet().stream().filter(name -> !isOfAReport(name)),
                        Stream.of(Manifest.FILE))
                .toList();
        var open = new ArrayList<OpenFile>();
        for (var name : names) {
            open.add(new OpenFile(name, inWords(name), size(Files.size(folder.resolve(name)))));
        }
        return open;
    }

    private static boolean isOfAReport(String name) {
        return name.startsWith("charts/") || KINDS.stream().anyMatch(kind -> name.endsWith("." + kind));
    }

    private static String inWords(String name) {
        return switch (name) {
            case "figures.csv" -> "Every figure with its symbol, a line each, as CSV";
            case "figures.csv-metadata.json" ->
                "What stands in each column of figures.csv, for programs (CSV on the Web)";
            case "dcat.jsonld" -> "What the release is and which files it has, for catalogues of data (DCAT)";
            case "figures.parquet" -> "Every figure with its symbol, as Parquet";
            case "methodology.md" -> "The methodology as text (Markdown)";
            case Manifest.FILE -> "Manifest: the SHA-256 of every file of the release and of what it was made from";
            default -> name;
        };
    }

    /** {@code 2.3 MB}. */
    private static String size(long bytes) {
        return bytes < 100_000
                ? (bytes + 999) / 1_000 + " kB"
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1_000_000.0);
    }

    /** A file as everybody may have it: kept by whoever likes, and asked for again each time, since it may be withdrawn. */
    ResponseEntity<Resource> forEverybody(String path) throws IOException {
        return answer(path, CacheControl.noCache().cachePublic());
    }

    /** A file as those may have it who prepare it. */
    ResponseEntity<Resource> forItsMakers(String path) throws IOException {
        return answer(path, CacheControl.noStore());
    }

    private ResponseEntity<Resource> answer(String path, CacheControl kept) throws IOException {
        var hash = hash(path).orElseThrow(NotFound::new);
        var resource = new FileSystemResource(folder.resolve(path));
        return ResponseEntity.ok()
                .contentType(type(resource))
                .eTag(hash)
                .cacheControl(kept)
                .headers(headers -> headers.setContentDisposition(ContentDisposition.inline()
                        .filename(release.toString().replace('/', '-') + "-" + path.replace('/', '-'))
                        .build()))
                .body(resource);
    }

    private Optional<String> hash(String path) throws IOException {
        return path.equals(Manifest.FILE)
                ? Optional.of(Sha256.of(folder.resolve(path)))
                : Optional.ofNullable(Manifest.files(folder).get(path));
    }

    private static MediaType type(Resource file) {
        var name = String.valueOf(file.getFilename());
        var known = Optional.ofNullable(TYPES.get(name.substring(name.lastIndexOf('.') + 1)));
        var type = known.or(() -> MediaTypeFactory.getMediaType(file)).orElse(MediaType.APPLICATION_OCTET_STREAM);
        return type.getType().equals("text") ? new MediaType(type, StandardCharsets.UTF_8) : type;
    }
}
