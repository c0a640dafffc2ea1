package scot.pace.reporting.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import scot.pace.reporting.measures.FigureKey;
import scot.pace.reporting.measures.Measure;
import scot.pace.reporting.measures.Measures;
import scot.pace.schema.Authority;
import scot.pace.schema.Quarter;

class TableFileTest {

    @Test
    void everyTableAsksForMeasuresThatExistAndStandsInAReport() {
        var measures = Measures.all().stream().map(Measure::id).toList();

        assertThat(TableFile.all()).isNotEmpty().allSatisfy((id, table) -> {
            assertThat(measures).as(id).containsAll(table.measures());
            assertThat(Stream.of(Reports.NATIONAL, Reports.LOCAL)
                            .flatMap(report -> ReportFile.named(report).tables().stream())
                            .map(line -> line.said(0)))
                    .contains(id);
        });
    }

    @Test
    void noTwoTablesOfAReportHaveTheSameTitleForTheTitleIsHowAReaderFindsThem() {
        var figures = new ShownFigures(MadeUpFigures.shown());
        var edition = MadeUpFigures.edition();
        var national = Reports.national(figures, edition).tables();
        var local = Reports.local(figures, edition, Authority.all().get(0)).tables();

        assertThat(national)
                .extracting(ReportTable::title)
                .hasSizeGreaterThan(30)
                .doesNotHaveDuplicates();
        assertThat(local).extracting(ReportTable::title).hasSizeGreaterThan(15).doesNotHaveDuplicates();
    }

    @Test
    void aCellTakesWhatItsTableItsRowAndItsColumnSay() {
        var table = TableFileReader.read("made-up", """
                title    Aim 2
                rows     listed
                headed   Class
                measure  s1-classes
                where    aim=aim-2
                column   Here
                column   In Scotland  area=S92000003 part=numerator
                row      In time  class=MET
                """);

        var laidOut = TableLayout.of(
                table,
                Terms.parse(""),
                Scope.local(
                        Authority.withCode("S12000047").orElseThrow(),
                        Quarter.parse("2019-20-Q4"),
                        new TreeMap<FigureKey, String>().navigableKeySet()));

        assertThat(laidOut.columns()).containsExactly("Class", "Here", "In Scotland");
        assertThat(laidOut.rows())
                .singleElement()
                .extracting(ReportTable.Row::cells)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .containsExactly(new Cell(met("S12000047"), Part.VALUE), new Cell(met("S92000003"), Part.NUMERATOR));
    }

    private static FigureKey met(String area) {
        return FigureKey.total("s1-classes", area, "2019-20-Q4")
                .by("aim", "aim-2")
                .by("class", "MET");
    }

    @Test
    void aFileThatCannotBeUnderstoodIsNamedWithItsLine() {
        assertThatThrownBy(() -> TableFileReader.read("made-up", "title  A table\nrows  areas\nmesure  t01"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("made-up.table, line 'mesure  t01': 'mesure' is no word of a table");
        assertThatThrownBy(() -> TableFileReader.read("made-up", "title  A table\nrows  areas"))
                .hasMessage("made-up.table has no line 'headed'");
        assertThatThrownBy(() -> TableFileReader.read("made-up", "column  Children  a=b c=d e=f g=h"))
                .hasMessageContaining("more than three breakdowns");
        assertThatThrownBy(() -> TableFileReader.read("made-up", "column  Children a=b"))
                .hasMessageContaining("two blanks or more stand between a title and its terms");
    }
}
