package scot.pace.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import scot.pace.jobs.Answer;
import scot.pace.jobs.Upload;
import scot.pace.schema.store.Durable;
import scot.pace.submissions.Checked;
import scot.pace.submissions.CsvAnswer;
import scot.pace.submissions.JsonAnswer;
import scot.pace.submissions.PdfAnswer;
import scot.pace.submissions.TextAnswer;
import scot.pace.submissions.read.MarkedWorkbook;

/** The same answer as a file of some kind. */
public enum AnswerKind {
    TXT("text/plain; charset=UTF-8") {
        @Override
        Optional<byte[]> write(Upload upload, Checked checked, Answer answer, LocalDate day, Path folder) {
            return Optional.of(TextAnswer.of(checked, answer.reasons()).getBytes(StandardCharsets.UTF_8));
        }
    },
    JSON("application/json") {
        @Override
        Optional<byte[]> write(Upload upload, Checked checked, Answer answer, LocalDate day, Path folder) {
            return Optional.of(JsonAnswer.of(checked, answer.reasons()).getBytes(StandardCharsets.UTF_8));
        }
    },
    CSV("text/csv; charset=UTF-8") {
        @Override
        Optional<byte[]> write(Upload upload, Checked checked, Answer answer, LocalDate day, Path folder)
                throws IOException {
            CsvAnswer.write(folder.resolve("answer"), checked);
            return Optional.of(Files.readAllBytes(folder.resolve("answer")));
        }
    },
    PDF("application/pdf") {
        @Override
        Optional<byte[]> write(Upload upload, Checked checked, Answer answer, LocalDate day, Path folder)
                throws IOException {
            PdfAnswer.write(folder.resolve("answer"), checked, answer.reasons(), day);
            return Optional.of(Files.readAllBytes(folder.resolve("answer")));
        }
    },
    /** What was sent, with the cells marked; none where it may not be repeated. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        Optional<byte[]> write(Upload upload, Checked checked, Answer answer, LocalDate day, Path folder)
                throws IOException {
            var file = folder.resolve("answer");
            return Files.exists(upload.sent()) && MarkedWorkbook.write(upload.sent(), checked.findings(), file)
                    ? Optional.of(Files.readAllBytes(file))
                    : Optional.empty();
        }
    };

    private final String type;

    AnswerKind(String type) {
        this.type = type;
    }

    abstract Optional<byte[]> write(Upload upload, Checked checked, Answer answer, LocalDate day, Path folder)
            throws IOException;

    Optional<byte[]> bytes(Upload upload, Answer answer, LocalDate day) throws IOException {
        var folder = Files.createTempDirectory("answer-");
        try {
            return write(upload, answer.checked().orElseThrow(), answer, day, folder);
        } finally {
            Durable.delete(folder);
        }
    }

    String type() {
        return type;
    }

    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
