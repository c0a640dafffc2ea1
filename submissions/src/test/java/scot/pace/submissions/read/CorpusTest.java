package scot.pace.submissions.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static scot.pace.submissions.ReturnFixture.aReturn;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import scot.pace.schema.Authority;
import scot.pace.submissions.Context;
import scot.pace.submissions.Finding;
import scot.pace.submissions.Severity;

/** Good, odd and hostile files, each with what must be said of it: rule, table, line and field, and nothing else. */
class CorpusTest {

    private static final Context CONTEXT =
            new Context(Authority.withCode("S12000011"), Optional.empty(), Optional.empty(), LocalDate.of(2020, 8, 20));
    private static final String SOUND = "";
    private static final String FILE = "file-unreadable";

    @TempDir
    Path folder;

    /** What must not be kept, as it is written in a cell. */
    static final List<String> IDENTIFYING = List.of(
            "0101100000",
            "010110 0000",
            "101100000",
            "QQ123456C".replace("QQ", "AB"),
            "EH1 1YZ",
            "eh11yz",
            "EH1\u00a01YZ",
            "someone@example.org",
            "0131 496 0000",
            "+44 131 496 0000",
            "Morag Sinclair",
            "Se\u00e1n \u00d3g",
            "SINCLAIR, MORAG",
            "010110/0000",
            "'0101100000",
            "0101100000.0",
            "101100000.0",
            "\uff10\uff11\uff10\uff11\uff11\uff10\uff10\uff10\uff10\uff10",
            "CHI: 0101100000",
            "0101100000;Morag Sinclair",
            "Ailsa, 14 High Street",
            "Jean-Luc O'Hara");

    private final List<DynamicTest> cases = new ArrayList<>();

    /** The same for other doors than this one. */
    final List<Corpus.Case> sent = new ArrayList<>();

    @TestFactory
    Stream<DynamicTest> textIsReadOrRefusedOnItsLine() {
        text("UTF-8 with a byte order mark", "episodes", text -> "\uFEFF" + text, SOUND);
        text("semicolons", "episodes", text -> text.replace(',', ';'), SOUND);
        text("tabs", "episodes", text -> text.replace(',', '\t'), SOUND);
        text("CRLF", "episodes", text -> text.replace("\n", "\r\n"), SOUND);
        text("CR alone", "episodes", text -> text.replace('\n', '\r'), SOUND);
        text("no line end after the last line", "episodes", String::stripTrailing, SOUND);
        text(
                "blank lines, lines of spaces and of separators alone",
                "episodes",
                text -> "\n \n" + text.replace("\nB8", "\n,,,,,,,,,,,,\n\nB8") + "\n\n",
                SOUND);
        text("every cell in quotes", "episodes", text -> text.replaceAll("[^,\n]+", "\"$0\""), SOUND);
        text(
                "a fault after a blank line and a quoted newline keeps its line",
                "episodes",
                text -> text.replace("KX7Q2M9PLA,1,F", "\n\"KX7Q2M9PLA\",1,\"F\n\"")
                        .replace("P31JH6VD0S,1,F", "P31JH6VD0S,1,X"),
                "code-respelled episodes 3 sex",
                "code-unknown episodes 6 sex");
        text("a NUL", "episodes", text -> text.replace("MIXED", "MI\0XED"), FILE + " episodes 4 ");
        text(
                "a byte that no encoding has",
                "episodes",
                text -> text.replace("MIXED", "\u0081"),
                Charset.forName("ISO-8859-1"),
                FILE + " episodes 0 ");
        text(
                "a file that says it is UTF-8 and is not",
                "episodes",
                text -> "\u00EF\u00BB\u00BF" + text.replace("MIXED", "MIX\u00C9D"),
                Charset.forName("ISO-8859-1"),
                FILE + " episodes 0 ");
        text(
                "UTF-16 without a mark",
                "episodes",
                text -> text,
                UTF_16LE,
                FILE + " return 1 ",
                FILE + " episodes 1 ",
                FILE + " placements 1 ",
                FILE + " milestones 1 ");
        text(
                "UTF-16 with a mark",
                "episodes",
                text -> text,
                Charset.forName("x-UTF-16LE-BOM"),
                "encoding-other return 0 ",
                "encoding-other episodes 0 ",
                "encoding-other placements 0 ",
                "encoding-other milestones 0 ");
        text("too few cells", "episodes", text -> text.replace("MIXED,NK", "MIXED"), "row-ragged episodes 4 ");
        text("too many cells", "episodes", text -> text.replace("MIXED,NK", "MIXED,NK,"), "row-ragged episodes 4 ");
        text(
                "text after a closing quote",
                "episodes",
                text -> text.replace("MIXED", "\"MI\"XED"),
                "row-ragged episodes 4 ");
        text(
                "a quote that is never closed",
                "episodes",
                text -> text.replace("MIXED", "\"MIXED"),
                "quote-open episodes 4 ");
        text(
                "a quote inside a cell is a character",
                "episodes",
                text -> text.replace("MIXED", "MI\"XED"),
                "code-unknown episodes 4 ethnic_group");
        text("a separator said in the first line", "episodes", text -> "sep=;\r\n" + text.replace(',', ';'), SOUND);
        text(
                "a fault below a separator that is said",
                "episodes",
                text -> "sep=,\n" + text.replace("MIXED", "X"),
                "code-unknown episodes 5 ethnic_group");
        text("bars between the cells", "episodes", text -> text.replace(',', '|'), "column-wrong episodes 1 ");
        text(
                "a title above the header",
                "episodes",
                text -> "Return of 2019-20 Q4,,,,,,,,,,,,\n" + text,
                "column-wrong episodes 1 ");
        text(
                "a title alone in its line",
                "episodes",
                text -> "Return of 2019-20 Q4\n" + text,
                "column-wrong episodes 1 ");
        text("no header", "episodes", text -> text.substring(text.indexOf('\n') + 1), "column-wrong episodes 1 ");
        text(
                "no header, and an identifier in the third line",
                "episodes",
                text -> text.substring(text.indexOf('\n') + 1).replace("MIXED", "0101100000"),
                "identifying-value episodes 3 ");
        text("an empty table", "placements", text -> "", "table-missing placements 0 ");
        text(
                "two returns in one",
                "return",
                text -> text + text.lines().skip(1).findFirst().orElseThrow(),
                "table-missing return 0 ");
        text(
                "a cell of 200 characters",
                "episodes",
                text -> text.replace("MIXED", "M".repeat(200)),
                "code-unknown episodes 4 ethnic_group");
        text(
                "a cell of 201 characters",
                "episodes",
                text -> text.replace("MIXED", "M".repeat(201)),
                FILE + " episodes 4 ");
        text(
                "501 lines of one child",
                "milestones",
                text -> text + "P31JH6VD0S,1,REVIEWED,2020-02-14,,,\n".repeat(500),
                FILE + " milestones 506 child",
                "control-total return 2 milestones");
        text("65 columns", "episodes", text -> text.replaceFirst("\n", ",x".repeat(52) + "\n"), FILE + " episodes 1 ");
        return cases.stream();
    }

    @TestFactory
    Stream<DynamicTest> headersAreBoundByName() {
        text(
                "capitals, spaces, underscores, no-break spaces",
                "episodes",
                text -> text.replace("birth_month", "Birth\u00a0Month").replace("care_plan", " CAREPLAN "),
                SOUND);
        text(
                "columns in another order",
                "return",
                text -> "authority,specification,milestones,placements,episodes,prepared_on,"
                        + "quarter_end\nS12000011,1.0,5,4,3,2020-08-10,2020-07-31\n",
                SOUND);
        text(
                "a column twice",
                "episodes",
                text -> text.replace("ethnic_group", "sex"),
                "column-wrong episodes 1 sex",
                "column-wrong episodes 1 ethnic_group");
        text(
                "a column missing",
                "milestones",
                text -> text.replaceAll("(?m),[^,\n]*$", ""),
                "column-wrong milestones 1 outcome");
        text(
                "a column nobody knows",
                "milestones",
                text -> text.replaceAll("(?m)$(?<=.)", ",x"),
                "column-wrong milestones 1 x");
        text(
                "a column without a name",
                "milestones",
                text -> text.replaceFirst("\n", ",\n"),
                "column-wrong milestones 1 ",
                "row-ragged milestones 2 ",
                "row-ragged milestones 3 ",
                "row-ragged milestones 4 ",
                "row-ragged milestones 5 ",
                "row-ragged milestones 6 ");
        for (var header : List.of(
                "Child Surname",
                "CHINumber",
                "chi_no",
                "birth_date",
                "Date of Birth",
                "dob",
                "NHS",
                "Home address",
                "childname",
                "Post Code",
                "e-mail")) {
            text(
                    "a column " + header,
                    "episodes",
                    text -> text.replace("ethnic_group", header),
                    "identifying-column episodes 1 " + header);
        }
        text(
                "a column whose name says whose it is",
                "episodes",
                text -> text.replace("ethnic_group", "Surname (Sinclair)"),
                "identifying-column episodes 1 column E");
        text(
                "a column whose name holds a CHI number",
                "episodes",
                text -> text.replace("ethnic_group", "Group of CHI 0101100000"),
                "identifying-value episodes 1 ");
        return cases.stream();
    }

    @TestFactory
    Stream<DynamicTest> cellsAreReadStrictly() {
        for (var day : List.of(
                "2019-2-3",
                "01/10/2019",
                "20191001",
                "2019-10-01 00:00",
                "infinity",
                "epoch",
                "1989-12-31",
                "2019-13-01",
                "2019-02-29",
                "12019-01-01",
                "2019-10-01Z",
                "\uff12019-10-01",
                "43739")) {
            text(
                    "the day " + day,
                    "episodes",
                    text -> text.replace("2020-01-10", day),
                    "date-invalid episodes 4 started");
        }
        for (var number : List.of("1.0", "-1", "+1", "1e0", "100", "\u0661", "99999999999999999999", "0x1")) {
            text(
                    "the number " + number,
                    "placements",
                    text -> text.replace("P31JH6VD0S,1,1,", "P31JH6VD0S,1," + number + ","),
                    "number-invalid placements 5 placement");
        }
        for (var token : List.of("P31JH6VD0", "P31JH6VD0SP31JH6VD", "p31jh6vd0s", "P31JH6VD-S", "31415926535")) {
            text(
                    "the token " + token,
                    "episodes",
                    text -> text.replace("P31JH6VD0S", token),
                    "token-invalid episodes 4 child");
        }
        text(
                "a month with one digit",
                "episodes",
                text -> text.replace("2016-01", "2016-1"),
                "date-invalid episodes 4 birth_month");
        text(
                "a label of the list is no name",
                "placements",
                text -> text.replace("AT_HOME", "Foster Authority"),
                "code-unknown placements 4 placement_type");
        text(
                "a code in small letters with a no-break space",
                "placements",
                text -> text.replace("AT_HOME", "at_home\u00a0"),
                "code-respelled placements 4 placement_type");
        text(
                "an authority nobody has",
                "return",
                text -> text.replace("S12000011", "S12000099"),
                "authority-unknown return 2 authority");
        text(
                "an old code",
                "return",
                text -> text.replace("S12000011", "S12000046"),
                "authority-superseded return 2 authority",
                "authority-not-yours return 2 authority");
        text(
                "another authority",
                "return",
                text -> text.replace("S12000011", "S12000049"),
                "authority-not-yours return 2 authority");
        text(
                "no quarter",
                "return",
                text -> text.replace("2020-07-31", "2020-06-30"),
                "quarter-wrong return 2 quarter_end");
        text(
                "a quarter to come",
                "return",
                text -> text.replace("2020-07-31", "2020-10-31"),
                "quarter-wrong return 2 quarter_end");
        text("a wrong total", "return", text -> text.replace(",3,4,5", ",3,4,6"), "control-total return 2 milestones");
        text(
                "a version to come",
                "return",
                text -> text.replace("1.0", "2.0"),
                "specification-unknown return 2 specification");
        return cases.stream();
    }

    @Test
    void aTableWithoutItsHeaderIsToldWhichColumnsWereExpectedAndAtWhatItWasTakenApart() throws IOException {
        var sent = aReturn()
                .with("episodes", text -> text.substring(text.indexOf('\n') + 1).replace(',', ';'))
                .in(folder);

        assertThat(new ReturnReader(CONTEXT).read(sent).findings())
                .extracting(Finding::message)
                .containsExactly(
                        "This line is not the header of episodes: the first line must name its columns, child, episode, "
                                + "sex, birth_month, ethnic_group, disability, additional_support_needs, started, ended, destination, "
                                + "received_by, received_from, care_plan. It was taken apart at its semicolons. The table was not read.");
    }

    @TestFactory
    Stream<DynamicTest> whatIdentifiesIsNeverRepeated() {
        for (var value : IDENTIFYING) {
            text(
                    "a code that is " + value,
                    "episodes",
                    text -> text.replace("MIXED", quoted(value)),
                    "identifying-value episodes 4 ethnic_group");
            text(
                    "a token that is " + value,
                    "milestones",
                    text -> text.replace("P31JH6VD0S", quoted(value)),
                    "identifying-value milestones 6 child");
            text(
                    "in a broken line: " + value,
                    "episodes",
                    text -> text.replace("MIXED", quoted(value) + ","),
                    "identifying-value episodes 4 ");
            text(
                    "without a column: " + value,
                    "milestones",
                    text -> text.replaceAll("(?m)$(?<=.)", ",x")
                            .replace("FIRST_REVIEW,2020-02-14,,,,x", "FIRST_REVIEW,2020-02-14,,,," + quoted(value)),
                    "identifying-value milestones 6 ");
        }
        for (var value : List.of(
                "2016-01-05",
                "05/01/2016",
                "5 January 2016",
                "20160105",
                "05012016",
                "2016-01-01",
                "05/01/2016 00:00",
                "5Jan2016",
                "Tuesday 5 January 2016",
                "42374",
                "42374.0")) {
            text(
                    "a day of birth " + value,
                    "episodes",
                    text -> text.replace("2016-01,", value + ","),
                    "identifying-value episodes 4 birth_month");
        }
        for (var value : List.of("MORAG SINCLAIR", "morag sinclair", "Mrs m sinclair", "12 03 12 4555", "1203124555")) {
            sent(
                    "a wrong code that a person would know: " + value,
                    folder -> aReturn().replacing("episodes", "MIXED", value).in(folder),
                    finding -> assertThat(finding.toString())
                            .contains("A value of " + value.length() + " characters is not a code")
                            .doesNotContainIgnoringCase(value),
                    "code-unknown episodes 4 ethnic_group");
        }
        for (var value : List.of("WHYTE", "WHITE_SCOTISH", "S12000099", "1")) {
            sent(
                    "a wrong code that is said again: " + value,
                    folder -> aReturn()
                            .replacing("episodes", "2020-02-01,HOME,,", "2020-02-01,HOME," + value + ",")
                            .in(folder),
                    finding -> assertThat(finding.message()).startsWith(value + " is not"),
                    "code-unknown episodes 3 received_by");
        }
        text(
                "a day with hours is no telephone number",
                "episodes",
                text -> text.replace("2020-01-10", "01-10-2019 10:00").replace("MIXED", "01-10-2019 10:00"),
                "date-invalid episodes 4 started",
                "code-unknown episodes 4 ethnic_group");
        text(
                "a title above the header with a name and a CHI number in it",
                "episodes",
                text -> "Children of Morag Sinclair (CHI 0101100000),,,,,,,,,,,,\n" + text,
                "identifying-value episodes 1 ");
        text(
                "no header, and a name in the first line",
                "episodes",
                text -> text.lines().skip(1).findFirst().orElseThrow().replace("WHITE", "Morag Sinclair") + "\n",
                "identifying-value episodes 1 ");
        return cases.stream();
    }

    @TestFactory
    Stream<DynamicTest> aZipIsWhatItsDirectorySays() {
        sent("a sound ZIP", folder -> aReturn().zipped(folder.resolve("a"), "Return of 2020/"), SOUND);
        for (var prefix : List.of("../", "/", "a/../../", "..\\", "C:", "a\u0007/")) {
            sent(
                    "a name that begins " + prefix,
                    folder -> aReturn().zipped(folder.resolve("a"), prefix),
                    FILE + "  0 ");
        }
        sent("a name twice but for its capitals", folder -> with(folder, "EPISODES.csv", new byte[0]), FILE + "  0 ");
        zip("another name where the entry begins", zip -> zip.put(zip.local(1) + 30, "EPISODES"), FILE);
        zip(
                "a link",
                zip -> zip.putShort(zip.directory(1) + 4, 3 << 8 | 20).putInt(zip.directory(1) + 38, 0120777 << 16),
                FILE);
        zip("a password", zip -> zip.putShort(zip.directory(1) + 8, zip.directory(1) > 0 ? 9 : 0), FILE);
        zip("an unknown packing", zip -> zip.putShort(zip.directory(1) + 10, 99), FILE);
        zip("entries that lie over each other", zip -> zip.putInt(zip.directory(1) + 42, 10), FILE);
        zip("a size beyond the file", zip -> zip.putInt(zip.directory(3) + 20, 1 << 30), FILE);
        zip("a size of zip64 without it", zip -> zip.putInt(zip.directory(3) + 20, -1), FILE);
        zip("more entries than there are", zip -> zip.putShort(zip.end() + 10, 900), FILE);
        zip("fewer entries than there are", zip -> zip.putShort(zip.end() + 10, 2), FILE);
        zip("a directory elsewhere", zip -> zip.putInt(zip.end() + 16, 0), FILE);
        zip("a checksum that is not true", zip -> zip.putInt(zip.directory(1) + 16, 1), FILE);
        zip("a length that is not true", zip -> zip.putInt(zip.directory(1) + 24, 1), FILE);
        sent("cut short", folder -> cut(aReturn().zipped(folder.resolve("a"), ""), 30), FILE + "  0 ");
        sent("something before it", folder -> before(aReturn().zipped(folder.resolve("a"), "")), FILE + "  0 ");
        sent(
                "an archive in it",
                folder -> with(folder, "more.zip", Files.readAllBytes(aReturn().zipped(folder.resolve("b"), ""))),
                FILE + "  0 ");
        sent("a gzip in it", folder -> with(folder, "more.csv", gzip("x")), FILE + "  0 ");
        sent(
                "a table in two folders",
                folder -> with(folder, "old/Episodes.CSV", "x".getBytes(UTF_8)),
                "table-missing episodes 0 ");
        sent("a file that is no table", folder -> with(folder, "people.csv", "x".getBytes(UTF_8)), "table-missing  0 ");
        sent("a note beside the tables", folder -> with(folder, "README.md", "x".getBytes(UTF_8)), SOUND);
        sent(
                "1,001 files",
                folder -> {
                    try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("a")))) {
                        for (int i = 0; i < 1001; i++) {
                            zip.putNextEntry(new ZipEntry(i + ".csv"));
                        }
                    }
                    return folder.resolve("a");
                },
                FILE + "  0 ");
        sent(
                "a bomb",
                folder -> aReturn()
                        .with("episodes", text -> text + " ".repeat(40_000_000))
                        .zipped(folder.resolve("a"), ""),
                FILE + " episodes 0 ");
        return cases.stream();
    }

    @TestFactory
    Stream<DynamicTest> otherKindsAreToldFromTheirBytes() {
        bytes("an empty file", new byte[0]);
        bytes("a PDF", "%PDF-1.7".getBytes(UTF_8));
        bytes("an old Excel file", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1".getBytes(ISO_8859_1));
        bytes("7z", "7z\u00bc\u00af'\u001c".getBytes(ISO_8859_1));
        bytes("a web page saved as .xls", "\uFEFF <html>".getBytes(UTF_8));
        bytes("one table alone", "child,episode\n".getBytes(UTF_8));
        bytes("PK and nothing else", "PK\3\4".getBytes(UTF_8));
        sent("gzip", folder -> Files.write(folder.resolve("a"), gzip("x")), FILE + "  0 ");
        sent(
                "a table that is a PDF",
                folder -> {
                    var in = aReturn().in(folder);
                    Files.writeString(folder.resolve("episodes.csv"), "%PDF-1.7");
                    return in;
                },
                FILE + " episodes 0 ");
        sent(
                "a folder with a workbook",
                folder -> {
                    WorkbookFixture.xlsx(aReturn()).write(folder.resolve("return.xlsx"));
                    return folder;
                },
                SOUND);
        sent(
                "a folder with nothing",
                folder -> folder,
                "table-missing return 0 ",
                "table-missing episodes 0 ",
                "table-missing placements 0 ",
                "table-missing milestones 0 ");
        return cases.stream();
    }

    private static String quoted(String value) {
        return "\"" + value + "\"";
    }

    private void text(String name, String table, UnaryOperator<String> change, String... expected) {
        text(name, table, change, UTF_8, expected);
    }

    private void text(String name, String table, UnaryOperator<String> change, Charset encoding, String... expected) {
        sent(name, folder -> aReturn().with(table, change).in(encoding).in(folder), expected);
    }

    private void zip(String name, Change change, String expected) {
        sent(
                name,
                folder -> {
                    var zip = new HostileZip(aReturn(), folder.resolve("a"));
                    change.on(zip);
                    return zip.write();
                },
                expected.equals(FILE) ? FILE + "  0 " : expected);
    }

    private interface Change {
        HostileZip on(HostileZip zip);
    }

    private void bytes(String name, byte[] bytes) {
        sent(name, folder -> Files.write(folder.resolve("return.csv.xlsx"), bytes), FILE + "  0 ");
    }

    private void sent(String name, Corpus.Sent sent, String... expected) {
        sent(name, sent, finding -> {}, expected);
    }

    private void sent(String name, Corpus.Sent sent, Consumer<Finding> says, String... expected) {
        int number = cases.size();
        this.sent.add(Corpus.Case.of(name, sent, expected));
        cases.add(DynamicTest.dynamicTest(name, () -> {
            var own = Files.createDirectory(folder.resolve("case-" + number));

            var read = new ReturnReader(CONTEXT).read(sent.in(own));

            assertThat(read.findings())
                    .extracting(CorpusTest::place)
                    .containsExactlyInAnyOrder(
                            Stream.of(expected).filter(one -> !one.isEmpty()).toArray(String[]::new));
            assertThat(read.findings().stream().filter(finding -> finding.severity() == Severity.NOT_KEPT))
                    .allSatisfy(finding -> assertThat(finding.value()).isEmpty());
            assertThat(read.findings()).allSatisfy(says);
        }));
    }

    static String place(Finding finding) {
        return finding.rule() + " " + finding.table() + " " + finding.line() + " " + finding.field();
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private static Path cut(Path file, int bytes) throws IOException {
        var all = Files.readAllBytes(file);
        return Files.write(file, java.util.Arrays.copyOf(all, all.length - bytes));
    }

    private static Path before(Path file) throws IOException {
        var all = new ByteArrayOutputStream();
        all.write("PK\3\4 something".getBytes(ISO_8859_1));
        all.write(Files.readAllBytes(file));
        return Files.write(file, all.toByteArray());
    }

    private static Path with(Path folder, String name, byte[] content) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("a")))) {
            for (var table : aReturn().tables().entrySet()) {
                zip.putNextEntry(new ZipEntry(table.getKey() + ".csv"));
                zip.write(table.getValue().getBytes(UTF_8));
            }
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return folder.resolve("a");
    }
}
