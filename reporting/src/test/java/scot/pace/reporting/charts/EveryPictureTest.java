package scot.pace.reporting.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What holds for every chart, with many figures and with none. */
class EveryPictureTest {

    private static final Pattern PERCENTAGE = Pattern.compile("\\d+\\.\\d%");
    private static final Pattern COUNT = Pattern.compile("\\d{1,3}(,\\d{3})+");

    private final Map<String, Picture> pictures = EveryPicture.byName();

    @TestFactory
    Stream<DynamicTest> isTheSameBytesFromTheSameFigures() {
        var again = EveryPicture.byName();
        return each((name, picture) ->
                assertThat(Objects.requireNonNull(again.get(name)).svg()).isEqualTo(picture.svg()));
    }

    @TestFactory
    Stream<DynamicTest> isAWellFormedDocumentThatCarriesItsWords() {
        return each((name, picture) -> {
            var document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(picture.svg()));

            assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
                    .isEqualTo(picture.inWords());
        });
    }

    @TestFactory
    Stream<DynamicTest> hasNoTextSmallerThanSevenPointsNoneCutAndNoneOnAnother() {
        return each((name, picture) -> {
            var drawn = Drawn.of(picture);

            assertThat(drawn.texts()).isNotEmpty().allSatisfy(text -> {
                assertThat(text.size()).isGreaterThanOrEqualTo(7);
                assertThat(text.box().getMinX()).as(text.words()).isNotNegative();
                assertThat(text.box().getMaxX()).as(text.words()).isLessThanOrEqualTo(Sheet.WIDTH);
                assertThat(text.box().getMaxY()).as(text.words()).isLessThan(height(picture));
                assertThat(text.box().getMinY()).as(text.words()).isNotNegative();
            });
            assertThat(drawn.overlapping()).isEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> saysInWordsEveryPercentageAndEveryLargeNumberThatIsDrawn() {
        return each((name, picture) -> {
            var drawn = String.join("\n", Drawn.of(picture).words());

            assertThat(found(PERCENTAGE, drawn))
                    .allSatisfy(number -> assertThat(picture.inWords()).contains(number));
            assertThat(found(COUNT, drawn).stream().filter(number -> !number.endsWith("000")))
                    .allSatisfy(number -> assertThat(picture.inWords()).contains(number));
        });
    }

    @TestFactory
    Stream<DynamicTest> hasATableWithNoBlankCell() {
        return each((name, picture) -> {
            var table = picture.table();

            assertThat(table.columns()).doesNotHaveDuplicates();
            assertThat(table.rows()).allSatisfy(row -> assertThat(row).hasSameSizeAs(table.columns()));
        });
    }

    private static double height(Picture picture) {
        var found = Pattern.compile("height=\"([\\d.]+)\"").matcher(new String(picture.svg(), StandardCharsets.UTF_8));
        assertThat(found.find()).isTrue();
        return Double.parseDouble(found.group(1));
    }

    private static List<String> found(Pattern pattern, String words) {
        var found = new ArrayList<String>();
        var matcher = pattern.matcher(words);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    private Stream<DynamicTest> each(Check check) {
        return pictures.entrySet().stream()
                .map(entry ->
                        DynamicTest.dynamicTest(entry.getKey(), () -> check.of(entry.getKey(), entry.getValue())));
    }

    private interface Check {
        void of(String name, Picture picture) throws Exception;
    }
}
