package scot.pace.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonsTest {

    private static final EpisodeKey EPISODE = new EpisodeKey("KX7Q2M9PLA", 1);

    @TempDir
    private Path folder;

    @Test
    void aReasonGoesOverToTheNextVersionAndIsAskedForAgainOnceTheValueHasChanged() throws IOException {
        var asked = query(7, "2019-03-04");
        read("KX7Q2M9PLA,1,start-changed,CORRECTED,").givenFor(checked(asked)).write(folder.resolve("kept.csv"));

        var carriedOver = Reasons.read(folder.resolve("kept.csv"));

        assertThat(carriedOver.explain(query(9, "2019-03-04"), EPISODE)).isTrue();
        assertThat(carriedOver.explain(query(9, "2019-03-05"), EPISODE)).isFalse();
        assertThat(carriedOver.explain(asked, new EpisodeKey("KX7Q2M9PLA", 2))).isFalse();
    }

    @Test
    void aReasonForAllFindingsOfARuleIsKeptForEachOfThem() throws IOException {
        var given = read(",,start-changed,SYSTEM,the new case system rounds days");

        var kept = given.givenFor(checked(query(7, "2019-03-04")));

        assertThat(kept.all())
                .extracting(Reasons.Reason::child, Reasons.Reason::code, Reasons.Reason::text)
                .containsExactly(tuple("KX7Q2M9PLA", "SYSTEM", "the new case system rounds days"));
    }

    @Test
    void aSentenceInPlaceOfACodeIsAnotherReason() throws IOException {
        assertThat(read(",,start-changed,the panel met twice,").all())
                .extracting(Reasons.Reason::code)
                .containsExactly("OTHER");
    }

    @Test
    void anotherReasonWithoutATextIsNone() {
        assertThatThrownBy(() -> read(",,start-changed,,")).hasMessage("Line 2 of the reasons has no reason.");
        assertThatThrownBy(() -> read(",,start-changed,OTHER,"))
                .hasMessage("Line 2 of the reasons needs words beside it that say which other reason it is.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "see 010110 0000 in the file",
                "his number is AB123456C",
                "lives at KY11 1AA now",
                "ask someone@example.org.",
                "call 01592 123 456 first"
            })
    void anIdentifierInASentenceIsRefusedAndNotRepeated(String text) {
        assertThatThrownBy(() -> read(",,start-changed,OTHER," + text))
                .hasMessageContaining("Nothing was kept.")
                .hasMessageNotContaining(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Children's Panel decided in March",
                "Sheriff Court moved the hearing",
                "Kinship Carers asked for 12 weeks"
            })
    void wordsWithCapitalsAreNoNameInASentence(String text) throws IOException {
        assertThat(read(",,start-changed,OTHER," + text).all()).hasSize(1);
    }

    @Test
    void aFileThatASpreadsheetSavedIsReadAsAReturnIs() throws IOException {
        var file = folder.resolve("reasons.csv");
        var text = "Child;Episode;Rule;Reason;Text\r\n;;start-changed;OTHER;seen at the café\r\n";

        for (var bytes : List.of(
                text.getBytes(Charset.forName("windows-1252")), ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))) {
            Files.write(file, bytes);

            assertThat(Reasons.read(file).all())
                    .extracting(Reasons.Reason::code, Reasons.Reason::text)
                    .containsExactly(tuple("OTHER", "seen at the café"));
        }
    }

    @Test
    void aReasonForARuleDoesNotTakeThePlaceOfOneThatWasGivenForAChild() throws IOException {
        var first = query(7, "2019-03-04");
        var second = query(9, "2019-03-05");
        var both = new Checked(
                Optional.empty(),
                Optional.empty(),
                "",
                Counts.of(Map.of(), 0, List.of(first, second)),
                List.of(first, second),
                Map.of(first, EPISODE, second, new EpisodeKey("KX7Q2M9PLA", 2)));
        var before = read("KX7Q2M9PLA,1,start-changed,CORRECTED,");
        var added = new Reasons(List.of(Reasons.forAll("start-changed", "SYSTEM", "")));

        assertThat(added.besides(before, both).or(before).givenFor(both).all())
                .extracting(Reasons.Reason::episode, Reasons.Reason::code)
                .containsExactly(tuple("1", "CORRECTED"), tuple("2", "SYSTEM"));
        assertThat(added.besides(added, both))
                .as("all are explained, so it is changed")
                .isEqualTo(added);
        assertThat(added.besides(Reasons.NONE, both)).isEqualTo(added);
    }

    @Test
    void capitalsOfACodeDoNotMatter() throws IOException {
        assertThat(read(",,Start-Changed,corrected,").all())
                .extracting(Reasons.Reason::rule, Reasons.Reason::code)
                .containsExactly(tuple("start-changed", "CORRECTED"));
    }

    @Test
    void aRuleThatThereIsNotIsRefusedWithTheNearestOne() {
        assertThatThrownBy(() -> read(",,milestone-agian,CORRECTED,"))
                .hasMessage("Line 2 of the reasons names a rule that there is not. The nearest is milestone-again.");
    }

    @Test
    void aReasonThatWasKeptForARuleThatIsNoMoreIsStillRead() throws IOException {
        var file = folder.resolve("kept.csv");
        Files.writeString(
                file, "child,episode,rule,reason,text,values\nKX7Q2M9PLA,1,old-rule,CORRECTED,,0123456789ab\n");

        assertThat(Reasons.read(file).all()).extracting(Reasons.Reason::rule).containsExactly("old-rule");
    }

    @Test
    void aTextWithCommasAndWithoutQuotesIsNotCutShort() {
        assertThatThrownBy(() -> read(",,start-changed,OTHER,met twice, in March"))
                .hasMessageStartingWith("Line 2: It has more cells than the header");
    }

    private Reasons read(String row) throws IOException {
        var file = folder.resolve("reasons.csv");
        Files.writeString(file, "child,episode,rule,reason,text\n" + row + "\n");
        return Reasons.read(file);
    }

    private static Finding query(int line, String started) {
        return new Finding(
                "episodes", line, "started", "start-changed", Severity.QUERY, "It was 4 March.", "Say why.", started);
    }

    private static Checked checked(Finding finding) {
        var counts = Counts.of(Map.of(), 0, List.of(finding));
        return new Checked(Optional.empty(), Optional.empty(), "", counts, List.of(finding), Map.of(finding, EPISODE));
    }
}
