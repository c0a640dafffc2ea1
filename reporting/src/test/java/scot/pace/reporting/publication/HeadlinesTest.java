package scot.pace.reporting.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import scot.pace.reporting.disclosure.Protection;
import scot.pace.reporting.measures.Figure;
import scot.pace.reporting.measures.FigureKey;
import scot.pace.reporting.measures.Mark;
import scot.pace.reporting.measures.Unit;
import scot.pace.schema.Area;
import scot.pace.schema.Authority;
import scot.pace.schema.Quarter;

class HeadlinesTest {

    private static final Quarter QUARTER = Quarter.parse("2019-20-Q4");

    private final List<Figure> figures = new ArrayList<>();

    @Test
    void whereEveryAuthorityIsCountedChildrenWereLookedAfterInScotland() {
        Authority.all().forEach(authority -> lookedAfter(authority.code(), 20, List.of()));
        lookedAfter(Area.SCOTLAND.code(), 640, List.of());

        assertThat(sentences()).containsExactly("On 31 July 2020, 640 children were looked after in Scotland.");
    }

    @Test
    void whereAuthoritiesHaveSentNothingTheSentenceSaysSo() {
        Authority.all()
                .forEach(authority -> lookedAfter(
                        authority.code(),
                        authority.code().equals("S12000047") ? 919 : 0,
                        authority.code().equals("S12000047") ? List.of() : List.of(Mark.WITHHELD)));
        lookedAfter(Area.SCOTLAND.code(), 919, List.of());

        assertThat(sentences())
                .containsExactly(
                        "On 31 July 2020, 919 children were looked after in Scotland, without those of 31 of 32"
                                + " authorities, which have sent no return.");
    }

    private void lookedAfter(String area, long children, List<Mark> marks) {
        var key = FigureKey.total("t01-looked-after-by-placement", area, QUARTER.toString());
        var counted = Figure.counted(key, children, null, Unit.CHILDREN).marked(marks);
        figures.add(marks.isEmpty() ? counted.valued(BigDecimal.valueOf(children)) : counted);
    }

    private List<String> sentences() {
        var shown = new ShownFigures(Protection.protect(figures));
        return new Headlines(shown, Scope.national(QUARTER, shown.keys())).sentences();
    }
}
