package scot.pace.reporting.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import scot.pace.reporting.disclosure.Protection;
import scot.pace.reporting.measures.Figure;
import scot.pace.reporting.measures.FigureKey;
import scot.pace.reporting.measures.Unit;
import scot.pace.schema.Area;
import scot.pace.schema.Authority;
import scot.pace.schema.Quarter;

class MissingReturnsTest {

    private static final Quarter QUARTER = Quarter.parse("2019-20-Q4");
    private static final Set<String> NOBODY = Set.of();

    private final List<Figure> figures = new ArrayList<>();

    @Test
    void whereAllReturnedOneSentenceSaysSo() {
        received("2019-20-Q3", everybody());
        received("2019-20-Q4", everybody());

        assertThat(inWords()).isEqualTo("Every authority returned in every quarter.");
    }

    @Test
    void theShorterListIsTheOneThatIsGiven() {
        var allButGlasgow = everybody();
        allButGlasgow.remove("S12000049");
        received("2019-20-Q1", everybody());
        received("2019-20-Q2", allButGlasgow);
        received("2019-20-Q3", Set.of("S12000047", "S12000041"));
        received("2019-20-Q4", NOBODY);

        assertThat(inWords()).isEqualTo("""
                Whose return is missing
                Nov 2019 to Jan 2020: Glasgow City.
                Feb to Apr 2020: every authority but Angus, Fife.
                May to Jul 2020: every authority.""");
    }

    private static Set<String> everybody() {
        return new java.util.TreeSet<>(
                Authority.all().stream().map(Authority::code).toList());
    }

    private void received(String quarter, Set<String> authorities) {
        for (var authority : Authority.all()) {
            int count = authorities.contains(authority.code()) ? 1 : 0;
            var key = FigureKey.total("t24-returns-received", authority.code(), quarter);
            figures.add(Figure.counted(key, count, null, Unit.RETURNS).valued(BigDecimal.valueOf(count)));
        }
        var scotland = FigureKey.total("t24-coverage", Area.SCOTLAND.code(), quarter);
        figures.add(Figure.counted(scotland, authorities.size(), 32L, Unit.AUTHORITIES)
                .valued(BigDecimal.valueOf(authorities.size())));
    }

    private String inWords() {
        var shown = new ShownFigures(Protection.protect(figures));
        return new MissingReturns(shown, Scope.national(QUARTER, shown.keys())).inWords();
    }
}
