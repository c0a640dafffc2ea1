package scot.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.pace.cli.Pace;
import scot.pace.schema.store.Archive;

/** What a sender gets back by command, and what stays behind. */
class AnswerTest {

    private static final String NAME = "Zebedee Quillfeather";

    @TempDir
    Path folder;

    @Test
    void checkWritesTheAnswerInEveryShape() throws IOException {
        var csv = folder.resolve("answer.csv");
        var marked = folder.resolve("answer.xlsx");
        var pdf = folder.resolve("answer.pdf");

        int exit = Pace.run(
                "check",
                sent("FOSTR").toString(),
                "--csv",
                csv.toString(),
                "--marked",
                marked.toString(),
                "--pdf",
                pdf.toString());

        assertThat(exit).as("one episode in error is not too many").isZero();
        assertThat(Files.readString(csv)).contains("code-unknown", "FOSTR");
        assertThat(marked).isNotEmptyFile();
        assertThat(pdf).isNotEmptyFile();
        assertThat(Pace.run("check", marked.toString())).isZero();
    }

    @Test
    void aWorkbookThatWasGivenBackCanBeMendedByHandAndAccepted() throws IOException {
        var marked = folder.resolve("marked.xlsx");
        var home = folder.resolve("home");

        Pace.run("check", sent("KINSHIP").toString(), "--marked", marked.toString());
        int exit = Pace.run("submit", marked.toString(), "--authority", "S12000011", "--home", home.toString());

        assertThat(exit).isZero();
        assertThat(Archive.readOnly(home).all()).hasSize(1);
    }

    @Test
    void aReturnWhoseQuarterCannotBeReadIsRefusedHoweverFewItsFaultsAre() throws IOException {
        var home = folder.resolve("home");
        var sent = sent("KINSHIP");
        var about = sent.resolve("return.csv");
        Files.writeString(about, Files.readString(about).replace("2020-07-31", "2020-17-31"));

        int exit = Pace.run("submit", sent.toString(), "--authority", "S12000011", "--home", home.toString());

        assertThat(exit).isEqualTo(1);
        assertThat(Archive.readOnly(home).all()).isEmpty();
        assertThat(Pace.run("check", sent.toString())).isEqualTo(1);
    }

    @Test
    void nothingOfAReturnThatIdentifiesStaysAnywhere() throws IOException {
        var home = folder.resolve("home");
        var answers = Files.createDirectory(folder.resolve("answers"));

        int exit = Pace.run(
                "submit",
                sent(NAME).toString(),
                "--authority",
                "S12000011",
                "--home",
                home.toString(),
                "--csv",
                answers.resolve("a.csv").toString(),
                "--marked",
                answers.resolve("a.xlsx").toString(),
                "--pdf",
                answers.resolve("a.pdf").toString());

        assertThat(exit).isEqualTo(1);
        assertThat(answers).isDirectoryContaining("glob:**.csv").isDirectoryNotContaining("glob:**.xlsx");
        assertNothingIsLeft(home, answers);
    }

    @Test
    void nothingOfAZipThatIdentifiesStaysAnywhere() throws IOException {
        var home = folder.resolve("home");
        var zip = folder.resolve("return.zip");
        pack(sent(NAME), zip);

        int exit = Pace.run("submit", zip.toString(), "--authority", "S12000011", "--home", home.toString());

        assertThat(exit).isEqualTo(1);
        assertNothingIsLeft(home);
    }

    /** The register (H2), DuckDB's files, the work folder and the answers are all searched, byte by byte; of temporary files there are none. */
    private static void assertNothingIsLeft(Path... folders) throws IOException {
        for (var secret : List.of("Quillfeather", "KX7Q2M9PLA")) {
            for (var one : folders) {
                assertThat(holding(secret, one)).isEmpty();
            }
        }
        try (var temporary = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(temporary.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.startsWith(
                            "pace-check-" + ProcessHandle.current().pid() + "-"));
        }
    }

    private static List<Path> holding(String secret, Path folder) throws IOException {
        var found = new ArrayList<Path>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var bytes = Files.readAllBytes(file);
                if (Stream.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
                        .anyMatch(encoding -> new String(bytes, StandardCharsets.ISO_8859_1)
                                .contains(new String(secret.getBytes(encoding), StandardCharsets.ISO_8859_1)))) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    private static void pack(Path from, Path zip) throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(zip));
                var files = Files.list(from)) {
            for (var file : files.toList()) {
                out.putNextEntry(new ZipEntry(file.getFileName().toString()));
                Files.copy(file, out);
            }
        }
    }

    private Path sent(String placementType) throws IOException {
        return OneChild.write(folder.resolve("sent"), "KX7Q2M9PLA,1,1,%s,S25,2020-07-04,,".formatted(placementType));
    }
}
