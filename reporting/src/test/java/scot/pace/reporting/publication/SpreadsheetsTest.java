package scot.pace.reporting.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import scot.pace.reporting.publication.spreadsheets.Book;
import scot.pace.reporting.publication.spreadsheets.Ods;
import scot.pace.reporting.publication.spreadsheets.Sheet;
import scot.pace.reporting.publication.spreadsheets.Xlsx;
import scot.pace.schema.store.ZipTime;

/** The workbooks of a release, read back with libraries that know nothing of how they were written. */
class SpreadsheetsTest {

    private static final Report NATIONAL =
            Reports.national(new ShownFigures(MadeUpFigures.shown()), MadeUpFigures.edition());
    private static final Book BOOK = ReportBook.of(NATIONAL, MadeUpFigures.edition());

    @Test
    void everyCellOfEveryTableIsWhatTheReportPrints() throws IOException {
        var tables = NATIONAL.all(Report.Tabular.class).toList();
        var ods = odsSheets(Ods.of(BOOK));
        var xlsx = xlsxSheets(Xlsx.of(BOOK));

        assertThat(tables).hasSizeGreaterThan(20);
        for (int i = 0; i < tables.size(); i++) {
            var name = "Table " + (i + 1);
            var expected = tables.get(i).texts().stream()
                    .map(SpreadsheetsTest::expected)
                    .toList();
            assertThat(tableIn(ods, name)).as(name + " in ODS").isEqualTo(expected);
            assertThat(tableIn(xlsx, name)).as(name + " in XLSX").isEqualTo(expected);
        }
        assertThat(xlsx).isEqualTo(ods);
    }

    @Test
    void numbersAreNumbersAndSymbolsAreText() throws IOException {
        var cells = odsSheets(Ods.of(BOOK)).values().stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .toList();

        assertThat(cells).contains("[c]").hasAtLeastOneElementOfType(BigDecimal.class);
        assertThat(cells)
                .filteredOn(String.class::isInstance)
                .map(String::valueOf)
                .noneMatch(text -> text.matches("[0-9.,]+\\.[0-9]"));
    }

    @Test
    void theContentsAndTheNotesNameEverySheetThatThereIs() throws IOException {
        var sheets = odsSheets(Ods.of(BOOK));

        assertThat(sheets.keySet()).startsWith("Cover", "Contents", "Notes", "Shorthand", "Table 1");
        assertThat(firstColumn(sheets, "Contents"))
                .isEqualTo(sheets.keySet().stream()
                        .filter(name -> name.startsWith("Table"))
                        .toList());
        var referredTo = sheets.values().stream()
                .map(sheet -> String.valueOf(sheet.get(0).get(0)))
                .filter(heading -> heading.contains("[note "))
                .map(heading -> heading.replaceAll(".*\\[(note \\d+)].*", "$1"))
                .toList();
        assertThat(firstColumn(sheets, "Notes")).isEqualTo(referredTo).isNotEmpty();
    }

    @Test
    void whatMarkupIsMadeOfIsText() throws IOException {
        var odd = "<a> & \"b\" 'c' é ]]> 1,5";
        var sheet = new Sheet("Table 1", odd, List.of(odd), List.of(odd, "Number"), List.of(List.of(odd, "1,234.5")));
        var book = new Book(odd, LocalDate.of(2020, 12, 1), List.of(sheet));
        var expected = List.<List<Object>>of(
                List.of(odd), List.of(odd), List.of(odd, "Number"), List.of(odd, new BigDecimal("1234.5")));

        assertThat(odsSheets(Ods.of(book)).get("Table 1")).isEqualTo(expected);
        assertThat(xlsxSheets(Xlsx.of(book)).get("Table 1")).isEqualTo(expected);
    }

    @Test
    void aSheetWithABlankOrWithTwoColumnsOfOneTitleIsRefused() {
        assertThatThrownBy(() -> new Sheet("T", "h", List.of(), List.of("a", "b"), List.of(List.of("1", ""))))
                .hasMessageContaining("has a blank");
        assertThatThrownBy(() -> new Sheet("T", "h", List.of(), List.of("a", "a"), List.of()))
                .hasMessageContaining("the same title");
    }

    @Test
    void noPartOfAWorkbookHasATimeThatDependsOnTheMachine() throws IOException {
        for (var file : List.of(Ods.of(BOOK), Xlsx.of(BOOK))) {
            try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    assertThat(entry.getExtra()).as(entry.getName()).isNull();
                    assertThat(entry.getTimeLocal()).isEqualTo(ZipTime.FIXED);
                }
            }
        }
    }

    private static List<Object> expected(List<String> printed) {
        var row = new ArrayList<Object>(printed);
        for (int i = 1; i < printed.size(); i++) {
            var digits = printed.get(i).replace(",", "");
            if (digits.matches("-?[0-9]+(\\.[0-9]+)?")) {
                row.set(i, new BigDecimal(digits).stripTrailingZeros());
            }
        }
        return row;
    }

    /** What stands under the header of the table: the first row after the lines of words has as many cells as there are columns. */
    private static List<List<Object>> tableIn(Map<String, List<List<Object>>> sheets, String name) {
        var sheet = Objects.requireNonNull(sheets.get(name));
        int header = 0;
        while (sheet.get(header).size() < 2) {
            header++;
        }
        return sheet.subList(header + 1, sheet.size());
    }

    private static List<Object> firstColumn(Map<String, List<List<Object>>> sheets, String name) {
        return tableIn(sheets, name).stream().map(row -> row.get(0)).toList();
    }

    private static Map<String, List<List<Object>>> odsSheets(byte[] file) throws IOException {
        var sheets = new LinkedHashMap<String, List<List<Object>>>();
        for (var sheet : new SpreadSheet(new ByteArrayInputStream(file)).getSheets()) {
            sheets.put(
                    sheet.getName(),
                    Arrays.stream(sheet.getDataRange().getValues())
                            .map(row -> Arrays.stream(row)
                                    .filter(Objects::nonNull)
                                    .map(SpreadsheetsTest::plain)
                                    .toList())
                            .toList());
        }
        return sheets;
    }

    private static Map<String, List<List<Object>>> xlsxSheets(byte[] file) throws IOException {
        var sheets = new LinkedHashMap<String, List<List<Object>>>();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            for (var sheet : workbook.getSheets().toList()) {
                sheets.put(
                        sheet.getName(),
                        sheet.read().stream()
                                .map(row -> row.stream()
                                        .map(cell -> cell.getType() == CellType.NUMBER
                                                ? plain(cell.asNumber())
                                                : plain(cell.getText()))
                                        .toList())
                                .toList());
            }
        }
        return sheets;
    }

    private static Object plain(Object value) {
        return value instanceof Number number
                ? new BigDecimal(number.toString()).stripTrailingZeros()
                : String.valueOf(value);
    }
}
