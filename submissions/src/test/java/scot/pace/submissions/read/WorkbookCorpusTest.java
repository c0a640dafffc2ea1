package scot.pace.submissions.read;

import static org.assertj.core.api.Assertions.assertThat;
import static scot.pace.submissions.ReturnFixture.aReturn;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import scot.pace.submissions.Context;
import scot.pace.submissions.Finding;
import scot.pace.submissions.ReturnFixture;

/** Good, odd and hostile workbooks and Parquet files, each with what must be said of it and nothing else. */
class WorkbookCorpusTest {

    private static final Context CONTEXT = Context.ofAnybody(LocalDate.of(2020, 8, 20));
    private static final Limits SMALL = new Limits(8 << 20, 32 << 20, 100, 1000, 64, 200);
    private static final String FILE = "file-unreadable  0 ";
    private static final String SHEET = "sheet-unexpected  0 ";
    private static final String EPISODES = "xl/worksheets/sheet2.xml";
    private static final String MAIN = "xl/workbook.xml";

    @TempDir
    Path folder;

    private final List<DynamicTest> cases = new ArrayList<>();

    /** The same for other doors than this one. */
    final List<Corpus.Case> sent = new ArrayList<>();

    @TestFactory
    Stream<DynamicTest> excelWorkbooks() {
        xlsx("typed in by hand", aReturn(), book -> book);
        xlsx(
                "a formula",
                aReturn().replacing("episodes", ",MIXED,", ",=MIXED,"),
                book -> book,
                "cell-formula episodes 4 ethnic_group");
        xlsx(
                "a formula whose value is a CHI number",
                aReturn().replacing("episodes", ",MIXED,", ",=0101100000,"),
                book -> book,
                "identifying-value episodes 4 ");
        xlsx(
                "a CHI number that lost its zero",
                aReturn().replacing("episodes", ",MIXED,", ",101100000,"),
                book -> book,
                "identifying-value episodes 4 ethnic_group");
        xlsx(
                "a day of birth",
                aReturn().replacing("episodes", "2016-01,", "2016-01-05,"),
                book -> book,
                "identifying-value episodes 4 birth_month");
        xlsx(
                "the first of a month as a real date",
                aReturn().replacing("episodes", "2016-01,", "2016-01-01,"),
                book -> book);
        xlsx("days counted from 1904", aReturn(), WorkbookCorpusTest::countedFrom1904);
        xlsx("a day with a time", aReturn(), book -> book.replacing(EPISODES, "<v>43840</v>", "<v>43840.75</v>"));
        xlsx(
                "a serial number that is no date",
                aReturn(),
                book -> book.replacing(EPISODES, "s='1'><v>43840<", "><v>43840<"),
                "date-invalid episodes 4 started");
        xlsx(
                "an ISO date cell",
                aReturn(),
                book -> book.replacing(EPISODES, "s='1'><v>43840<", "t='d'><v>2020-01-10T00:00:00<"));
        xlsx(
                "a whole number written 1.0E0",
                aReturn(),
                book -> book.replacing(EPISODES, "<c r='B4'><v>1<", "<c r='B4'><v>1.0E0<"));
        xlsx(
                "a number with a fraction",
                aReturn(),
                book -> book.replacing(EPISODES, "<c r='B4'><v>1<", "<c r='B4'><v>1.5<"),
                "number-invalid episodes 4 episode");
        xlsx(
                "an error and a truth value",
                aReturn(),
                book -> book.replacing(EPISODES, "<c r='B4'><v>1<", "<c r='B4' t='e'><v>#N/A<")
                        .replacing(EPISODES, "<c r='B3'><v>1<", "<c r='B3' t='b'><v>1<"),
                "number-invalid episodes 4 episode",
                "number-invalid episodes 3 episode");
        xlsx(
                "text in the cell itself, rich, with a remark on its reading",
                aReturn(),
                book -> book.change(
                        EPISODES,
                        xml -> xml.replaceFirst(
                                "<c r='C4' t='s'><v>\\d+</v></c>",
                                "<c r='C4' t='inlineStr'><is><r><t>F</t></r><rPh><t>M</t></rPh></is></c>")));
        xlsx(
                "rows far apart keep their numbers",
                aReturn().replacing("episodes", "MIXED", "X"),
                book -> book.change(EPISODES, xml -> xml.replaceAll("r='(\\w)4'", "r='$1900'")
                        .replace("<row r='4'", "<row r='900'")),
                "code-unknown episodes 900 ethnic_group");
        xlsx(
                "a value beside the table",
                aReturn(),
                book -> book.replacing(EPISODES, "</row></sheetData>", "<c r='P4'><v>1</v></c></row></sheetData>"),
                "row-ragged episodes 4 ");
        xlsx(
                "a value far out",
                aReturn(),
                book -> book.replacing(EPISODES, "</row></sheetData>", "<c r='XFD4'><v>1</v></c></row></sheetData>"),
                "file-unreadable episodes 4 ");
        xlsx(
                "merged cells",
                aReturn(),
                book -> book.replacing(
                        EPISODES, "</sheetData>", "</sheetData><mergeCells><mergeCell ref='A1:A2'/></mergeCells>"),
                SHEET);
        xlsx(
                "a hidden sheet",
                aReturn(),
                book -> book.replacing(MAIN, "sheetId='2'", "sheetId='2' state='hidden'"),
                SHEET);
        xlsx(
                "a very hidden sheet",
                aReturn(),
                book -> book.replacing(MAIN, "sheetId='2'", "sheetId='2' state='veryHidden'"),
                SHEET);
        xlsx("a sheet more", aReturn().with("notes", text -> "x\n"), book -> book, SHEET);
        xlsx("a sheet less", aReturn().with("placements", text -> ""), book -> book, "table-missing placements 0 ");
        xlsx(
                "a sheet twice but for its spelling",
                aReturn().with("Epi sodes", text -> "x\n"),
                book -> book,
                "table-missing episodes 0 ");
        xlsx(
                "sheets named with capitals and spaces",
                aReturn(),
                book -> book.replacing(MAIN, "'episodes'", "' EPISODES '"));
        xlsx("macros", aReturn(), book -> book.put("xl/vbaProject.bin", "x"), FILE);
        xlsx(
                "macros by content type",
                aReturn(),
                book -> book.replacing("[Content_Types].xml", "main+xml", "sheet.macroEnabled.main+xml"),
                FILE);
        xlsx(
                "a link to another workbook",
                aReturn(),
                book -> book.put("xl/externalLinks/externalLink1.xml", "<x/>"),
                SHEET);
        xlsx("a file inside", aReturn(), book -> book.put("xl/embeddings/oleObject1.bin", "x"), SHEET);
        xlsx("a binary workbook", aReturn(), book -> book.put("xl/workbook.bin", "x"), FILE);
        xlsx("a document", aReturn(), book -> book.put("word/document.xml", "<x/>"), FILE);
        xlsx(
                "a document type",
                aReturn(),
                book -> book.replacing(
                        MAIN, "<workbook ", "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><workbook "),
                FILE);
        xlsx(
                "entities in a sheet",
                aReturn(),
                book -> book.change(EPISODES, xml -> xml.replace(
                                "<worksheet>",
                                "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;'>]><worksheet>")
                        .replace("<v>1<", "<v>&b;<")),
                "file-unreadable episodes 0 ",
                "x");
        xlsx(
                "a text that is not there",
                aReturn(),
                book -> book.change(EPISODES, xml -> xml.replaceFirst("t='s'><v>\\d+<", "t='s'><v>9999<")),
                "file-unreadable episodes 0 ",
                "x");
        xlsx(
                "rows out of order",
                aReturn(),
                book -> book.replacing(EPISODES, "<row r='4'", "<row r='2'"),
                "file-unreadable episodes 0 ",
                "x");
        xlsx(
                "a cell twice",
                aReturn(),
                book -> book.replacing(EPISODES, "r='C4'", "r='B4'"),
                "file-unreadable episodes 0 ",
                "x");
        xlsx(
                "a sheet that breaks off",
                aReturn(),
                book -> book.change(EPISODES, xml -> xml.substring(0, xml.length() / 2)),
                "x");
        xlsx(
                "a sheet that is not there",
                aReturn(),
                book -> book.replacing("xl/_rels/workbook.xml.rels", "sheet2.xml", "sheet9.xml"),
                "x");
        xlsx(
                "a relation that leads out",
                aReturn(),
                book -> book.replacing(
                        "xl/_rels/workbook.xml.rels", "worksheets/sheet2.xml", "../../../etc/worksheets/passwd"),
                "x");
        xlsx(
                "no workbook at all",
                aReturn(),
                book -> book.replacing("_rels/.rels", "officeDocument'", "nothing'"),
                FILE);
        xlsx(
                "a cell of 201 characters",
                aReturn().replacing("episodes", "MIXED", "M".repeat(201)),
                book -> book,
                "file-unreadable episodes 4 ",
                "x");
        xlsx(
                "a bomb of spaces",
                aReturn(),
                book -> book.replacing(EPISODES, "</sheetData>", " ".repeat(8 << 20) + "</sheetData>"),
                "x");
        xlsx(
                "a text that never ends",
                aReturn(),
                book -> book.put("xl/sharedStrings.xml", "<sst><si><t>" + "x".repeat(8 << 20) + "</t></si></sst>"),
                FILE);
        xlsx(
                "a name that never ends",
                aReturn(),
                book -> book.replacing(EPISODES, "<sheetData>", "<x" + "y".repeat(400_000) + "/><sheetData>"),
                "x");
        xlsx("a format of thirty thousand hours", aReturn(), book -> book.replacing(
                        "xl/styles.xml",
                        "<numFmts>",
                        "<numFmts><numFmt numFmtId='200' formatCode='" + "h".repeat(30_000) + "'/>")
                .replacing("xl/styles.xml", "</cellXfs>", "<xf numFmtId='200'/></cellXfs>"));
        xlsx(
                "elements in elements",
                aReturn(),
                book -> book.replacing(EPISODES, "<sheetData>", "<x>".repeat(5000) + "<sheetData>"),
                "x");
        return cases.stream();
    }

    @TestFactory
    Stream<DynamicTest> openDocumentWorkbooks() {
        ods("typed in by hand", aReturn(), book -> book);
        ods(
                "a formula",
                aReturn().replacing("episodes", ",MIXED,", ",=MIXED,"),
                book -> book,
                "cell-formula episodes 4 ethnic_group");
        ods(
                "a day of birth",
                aReturn().replacing("episodes", "2016-01,", "2016-01-05,"),
                book -> book,
                "identifying-value episodes 4 birth_month");
        ods(
                "a name",
                aReturn().replacing("episodes", "MIXED", "Morag Sinclair"),
                book -> book,
                "identifying-value episodes 4 ethnic_group");
        content(
                "a remark pinned to a cell is no value",
                "<text:p>MIXED",
                "<office:annotation><text:p>a remark</text:p></office:annotation><text:p>MIXED");
        content(
                "merged cells",
                "<table:table-cell office:value-type='string'><text:p>MIXED",
                "<table:table-cell table:number-columns-spanned='2' office:value-type='string'><text:p>MIXED",
                SHEET);
        content(
                "a hidden sheet",
                "table:name='episodes' table:style-name='ta1'",
                "table:name='episodes' table:style-name='ta2'",
                SHEET);
        content(
                "a linked sheet",
                "table:name='episodes' table:style-name='ta1'>",
                "table:name='episodes' table:style-name='ta1'><table:table-source/>",
                SHEET);
        content(
                "blank rows by the billion",
                "<table:table-row><table:table-cell office:value-type='string'><text:p>P31",
                "<table:table-row table:number-rows-repeated='999999999'/><table:table-row><table:table-cell office:value-type='string'><text:p>P31");
        content(
                "rows by the billion", "<table:table-row><table:table-cell office:value-type='string'><text:p>P31",
                "<table:table-row table:number-rows-repeated='999999999'><table:table-cell office:value-type='string'><text:p>P31",
                        "x");
        content(
                "every row some hundred times",
                "<table:table-row><table:table-cell office:value-type='string'><text:p>",
                "<table:table-row table:number-rows-repeated='400'><table:table-cell office:value-type='string'><text:p>",
                "x");
        content(
                "cells by the billion", "<table:table-cell office:value-type='string'><text:p>MIXED",
                "<table:table-cell table:number-columns-repeated='999999999' office:value-type='string'><text:p>MIXED",
                        "x");
        content(
                "a repetition that is no number",
                "number-columns-repeated='16371'",
                "number-columns-repeated='-1'",
                "x");
        content("spaces by the billion", "<text:p>MIXED", "<text:p><text:s text:c='999999999'/>MIXED", "x");
        content(
                "a document type",
                "<office:document-content",
                "<!DOCTYPE x SYSTEM 'http://127.0.0.1:1/x.dtd'><office:document-content",
                FILE);
        ods(
                "a password",
                aReturn(),
                book -> book.put("META-INF/manifest.xml", "<manifest><encryption-data/></manifest>"),
                FILE);
        ods("macros", aReturn(), book -> book.put("Basic/Standard/Module1.xml", "<x/>"), FILE);
        ods(
                "a text document",
                aReturn(),
                book -> book.change("mimetype", text -> text.replace("spreadsheet", "text")),
                FILE);
        return cases.stream();
    }

    @TestFactory
    Stream<DynamicTest> parquetFiles() {
        for (var options : List.of(
                "",
                ", COMPRESSION zstd",
                ", COMPRESSION gzip",
                ", COMPRESSION uncompressed",
                ", COMPRESSION lz4_raw")) {
            sent("text" + options, folder -> ParquetFixture.write(aReturn(), folder, false, options));
            sent("typed" + options, folder -> ParquetFixture.write(aReturn(), folder, true, options));
        }
        parquet(
                "an unknown code on its row",
                "SELECT * REPLACE ('X' AS sex) FROM t",
                "code-unknown episodes 1 sex",
                "code-unknown episodes 2 sex",
                "code-unknown episodes 3 sex");
        parquet(
                "a name",
                "SELECT * REPLACE ('Morag Sinclair' AS ethnic_group) FROM t LIMIT 1",
                "identifying-value episodes 1 ethnic_group");
        parquet(
                "a day of birth",
                "SELECT * REPLACE (DATE '2012-03-05' AS birth_month) FROM t LIMIT 1",
                "identifying-value episodes 1 birth_month");
        parquet(
                "the first of a month, a timestamp and a floating number",
                "SELECT * REPLACE (TRY_CAST(birth_month || '-01' AS DATE) AS birth_month, "
                        + "CAST(started AS TIMESTAMP) AS started, CAST(episode AS DOUBLE) AS episode) FROM t");
        parquet("a column more", "SELECT *, 1 AS line FROM t", "column-wrong episodes 0 line");
        parquet("a column less", "SELECT * EXCLUDE (sex) FROM t", "column-wrong episodes 0 sex");
        parquet("lists", "SELECT * REPLACE ([sex] AS sex) FROM t", "file-unreadable episodes 0 ");
        parquet("groups", "SELECT * REPLACE ({a: sex} AS sex) FROM t", "file-unreadable episodes 0 ");
        parquet("decimals", "SELECT * REPLACE (1.5 AS episode) FROM t", "file-unreadable episodes 0 ");
        parquet("bytes", "SELECT * REPLACE ('\\xFF'::BLOB AS sex) FROM t", "file-unreadable episodes 1 ");
        parquet(
                "a value of ten thousand characters",
                "SELECT * REPLACE (repeat('x', 10000) AS sex) FROM t",
                "file-unreadable episodes 1 ");
        parquet("65 columns", "SELECT *, " + "1, ".repeat(52) + "2 FROM t", "file-unreadable episodes 0 ");
        parquet("more rows than a return has", "SELECT t.* FROM t, range(400)", "x");
        sent(
                "delta encodings",
                folder -> {
                    ParquetFixture.write(aReturn(), folder, true, "");
                    ParquetFixture.replace(
                            folder, "episodes", "SELECT range AS child FROM range(900)", ", PARQUET_VERSION v2");
                    return folder;
                },
                "file-unreadable episodes 0 ");
        footer("a footer longer than the file", (file, end) -> file.putInt(end - 8, 1 << 30));
        footer("a footer shorter than nothing", (file, end) -> file.putInt(end - 8, -5));
        footer("an encrypted footer", (file, end) -> file.put(end - 1, (byte) 'E'));
        footer("no magic", (file, end) -> file.put(end - 1, (byte) 'X'));
        footer("a list by the billion", (file, end) -> file.putInt(end - 8 - file.getInt(end - 8) + 3, 0xFFFFFFFF));
        return cases.stream();
    }

    @Test
    void damageAtAnyPlaceEndsInAnAnswerAndNeverInAnException() throws Exception {
        var chance = new Random(7);
        var sources = List.of(
                Files.readAllBytes(WorkbookFixture.xlsx(aReturn()).write(folder.resolve("a"))),
                Files.readAllBytes(WorkbookFixture.ods(aReturn()).write(folder.resolve("b"))),
                Files.readAllBytes(aReturn().zipped(folder.resolve("c"), "")));
        for (var sound : sources) {
            for (int i = 0; i < 150; i++) {
                var damaged = Files.write(folder.resolve("damaged"), damage(sound, chance));
                assertThat(new ReturnReader(CONTEXT, SMALL).read(damaged).findings())
                        .isNotNull();
            }
        }
    }

    @Test
    void parquetDamagedAtAnyPlaceEndsInAnAnswerAndNeverInAnException() throws Exception {
        var chance = new Random(11);
        for (var options : List.of("", ", COMPRESSION uncompressed")) {
            var sent = ParquetFixture.write(aReturn(), folder.resolve("p" + options.length()), true, options);
            var sound = Files.readAllBytes(sent.resolve("episodes.parquet"));
            for (int i = 0; i < 300; i++) {
                Files.write(sent.resolve("episodes.parquet"), damage(sound, chance));
                assertThat(new ReturnReader(CONTEXT, SMALL).read(sent).findings())
                        .isNotNull();
            }
        }
    }

    private static WorkbookFixture countedFrom1904(WorkbookFixture book) {
        for (int sheet = 1; sheet <= 4; sheet++) {
            book.change("xl/worksheets/sheet" + sheet + ".xml", xml -> Pattern.compile("(s='[12]'><v>)(\\d+)")
                    .matcher(xml)
                    .replaceAll(serial -> serial.group(1) + (Integer.parseInt(serial.group(2)) - 1462)));
        }
        return book.replacing(MAIN, "<workbookPr/>", "<workbookPr date1904='1'/>");
    }

    private static byte[] damage(byte[] sound, Random chance) {
        var bytes = sound.clone();
        if (chance.nextInt(10) == 0) {
            return java.util.Arrays.copyOf(bytes, chance.nextInt(bytes.length));
        }
        for (int i = 0; i <= chance.nextInt(4); i++) {
            bytes[chance.nextInt(bytes.length)] = (byte) chance.nextInt(256);
        }
        return bytes;
    }

    private void xlsx(String name, ReturnFixture fixture, UnaryOperator<WorkbookFixture> change, String... expected) {
        sent(name, folder -> change.apply(WorkbookFixture.xlsx(fixture)).write(folder.resolve("return.csv")), expected);
    }

    private void ods(String name, ReturnFixture fixture, UnaryOperator<WorkbookFixture> change, String... expected) {
        sent(name, folder -> change.apply(WorkbookFixture.ods(fixture)).write(folder.resolve("return.csv")), expected);
    }

    private void content(String name, String instead, String by, String... expected) {
        ods(name, aReturn(), book -> book.replacing("content.xml", instead, by), expected);
    }

    private void parquet(String name, String query, String... expected) {
        sent(
                name,
                folder -> {
                    ParquetFixture.write(aReturn(), folder, false, "");
                    var from = Files.move(folder.resolve("episodes.parquet"), folder.resolve("from"));
                    ParquetFixture.replace(
                            folder, "episodes", "WITH t AS (FROM read_parquet('" + from + "')) " + query, "");
                    if (query.endsWith("LIMIT 1")) {
                        Files.delete(from);
                    }
                    Files.deleteIfExists(from);
                    return folder;
                },
                expected);
    }

    private interface Bend {
        void bend(ByteBuffer file, int end);
    }

    private void footer(String name, Bend bend) {
        sent(
                name,
                folder -> {
                    ParquetFixture.write(aReturn(), folder, true, "");
                    var file = folder.resolve("episodes.parquet");
                    var bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
                    bend.bend(bytes, bytes.limit());
                    Files.write(file, bytes.array());
                    return folder;
                },
                "file-unreadable episodes 0 ");
    }

    /** An expectation {@code x} stands for: whatever else, the file is unreadable. */
    private void sent(String name, Corpus.Sent sent, String... expected) {
        int number = cases.size();
        this.sent.add(Corpus.Case.of(name, sent, expected));
        cases.add(DynamicTest.dynamicTest(name, () -> {
            var own = Files.createDirectory(folder.resolve("case-" + number));

            var findings = new ReturnReader(CONTEXT, SMALL).read(sent.in(own)).findings();

            var places = findings.stream().map(CorpusTest::place).toList();
            if (List.of(expected).contains("x")) {
                assertThat(findings).extracting(Finding::rule).contains("file-unreadable");
                assertThat(places)
                        .containsAll(Stream.of(expected)
                                .filter(one -> one.length() > 1)
                                .toList());
            } else {
                assertThat(places).containsExactlyInAnyOrder(expected);
            }
        }));
    }
}
