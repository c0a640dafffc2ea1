package scot.pace.reporting.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.pace.reporting.disclosure.Protection;
import scot.pace.reporting.measures.Figure;
import scot.pace.reporting.measures.FigureKey;
import scot.pace.reporting.measures.Unit;

class FigureFileTest {

    private static final Figure THREE_CHILDREN = Figure.counted(
                    FigureKey.total("t01-looked-after-by-placement", "S12000023", "2019-20-Q4"), 3, null, Unit.CHILDREN)
            .valued(java.math.BigDecimal.valueOf(3));

    @TempDir
    Path folder;

    @Test
    void aHiddenCountLeavesNothingInTheFileButItsSymbol() throws IOException {
        var file = folder.resolve("figures.csv");

        FigureFile.write(file, Protection.protect(List.of(THREE_CHILDREN)));

        assertThat(Files.readString(file)).isEqualTo("""
                        measure,area,period,breakdown_1,category_1,breakdown_2,category_2,breakdown_3,category_3,numerator,denominator,value,lower_95,upper_95,unit,symbol
                        t01-looked-after-by-placement,S12000023,2019-20-Q4,,,,,,,,,,,,children,c
                        """);
    }

    @Test
    void trueValuesAreReadBackAsTheyWereWritten() throws IOException {
        var file = folder.resolve("internal.csv");

        FigureFile.writeInternal(file, MadeUpFigures.all());

        assertThat(FigureFile.readInternal(file))
                .isEqualTo(MadeUpFigures.all().stream()
                        .sorted(Comparator.comparing(Figure::key))
                        .toList());
    }

    @Test
    void aFigureThatIsThereTwiceStopsTheFile() {
        var twice = Protection.protect(List.of(THREE_CHILDREN, THREE_CHILDREN));

        assertThatThrownBy(() -> FigureFile.write(folder.resolve("figures.csv"), twice))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is there twice");
    }
}
