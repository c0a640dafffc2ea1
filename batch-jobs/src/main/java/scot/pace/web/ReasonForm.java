package scot.pace.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import scot.pace.submissions.Reasons;

/** The reasons of a page: for each rule a code and words, read as a file of reasons is. */
final class ReasonForm {

    private static final String CODE = "reason-";

    private ReasonForm() {}

    /** IllegalArgumentException with words for the sender, where a reason is missing or identifies somebody. */
    static Reasons read(Map<String, String> form, Path work) throws IOException {
        var file = Files.createTempFile(work, "reasons-", ".csv");
        try {
            try (var csv = CsvWriter.builder().build(file)) {
                csv.writeRecord("child", "episode", "rule", "reason", "text");
                new TreeMap<>(form).forEach((field, code) -> {
                    if (field.startsWith(CODE) && !code.isEmpty()) {
                        var rule = field.substring(CODE.length());
                        csv.writeRecord("", "", rule, code, form.getOrDefault("text-" + rule, ""));
                    }
                });
            }
            return Reasons.read(file);
        } finally {
            Files.delete(file);
        }
    }
}
