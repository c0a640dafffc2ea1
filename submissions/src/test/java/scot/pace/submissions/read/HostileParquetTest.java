package scot.pace.submissions.read;

import static org.assertj.core.api.Assertions.assertThat;
import static scot.pace.submissions.ReturnFixture.aReturn;
import static scot.pace.submissions.read.HostileParquet.packed;
import static scot.pace.submissions.read.HostileParquet.repeated;
import static scot.pace.submissions.read.HostileParquet.text;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.parquet.format.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.pace.submissions.Context;
import scot.pace.submissions.Finding;

/** What a file says of itself is looked at before memory is set aside for it: none of these would fit. */
class HostileParquetTest {

    private static final Context CONTEXT = Context.ofAnybody(LocalDate.of(2020, 8, 20));
    private static final byte[] THERE = repeated(3, 1);
    private static final byte[] SAME_PLACE = {8, 6, 0};

    @TempDir
    Path folder;

    @Test
    void aFileMadeByteByByteIsReadWhereItIsTrue() throws IOException {
        var sound = new HostileParquet(3)
                .dictionary(1, text("KX7Q2M9PLA"))
                .page(Encoding.RLE_DICTIONARY, THERE, SAME_PLACE);

        assertThat(messages(sound))
                .contains("The column sex is missing.")
                .noneMatch(message -> message.contains("damaged"));
    }

    @Test
    void levelsThatSayTheyAreABillionAreDamage() throws IOException {
        var lying = new HostileParquet(3)
                .dictionary(1, text("KX7Q2M9PLA"))
                .page(Encoding.RLE_DICTIONARY, packed(1 << 27), SAME_PLACE);

        assertDamaged(lying);
    }

    @Test
    void placesInADictionaryThatSayTheyAreABillionAreDamage() throws IOException {
        var places = concat(new byte[] {8}, packed(1 << 27));
        var lying =
                new HostileParquet(3).dictionary(1, text("KX7Q2M9PLA")).page(Encoding.RLE_DICTIONARY, THERE, places);

        assertDamaged(lying);
    }

    @Test
    void aDictionaryThatSaysItHasMoreEntriesThanThereAreRowsIsDamage() throws IOException {
        var empty = new byte[4 * 1000];
        var lying = new HostileParquet(3).dictionary(1000, empty).page(Encoding.RLE_DICTIONARY, THERE, SAME_PLACE);

        assertDamaged(lying);
    }

    @Test
    void aTextThatSaysItIsLongerThanItsPageIsDamage() throws IOException {
        var lying = new HostileParquet(3).page(Encoding.PLAIN, THERE, new byte[] {-1, -1, -1, 127, 'K'});

        assertDamaged(lying);
    }

    @Test
    void aValueRepeatedTwoMillionTimesInAFewBytesIsABomb() throws IOException {
        int rows = 1_900_000;
        var bomb = new HostileParquet(rows)
                .dictionary(1, text("KX7Q2M9PLA"))
                .page(Encoding.RLE_DICTIONARY, repeated(rows, 1), concat(new byte[] {8}, repeated(rows, 0)));

        assertThat(messages(bomb)).contains("The Parquet file unpacks to more than 100 times its size.");
    }

    private void assertDamaged(HostileParquet file) throws IOException {
        assertThat(messages(file)).contains("The Parquet file is damaged, or its parts contradict each other.");
    }

    /** What is said of a return whose episodes are this file. */
    private List<String> messages(HostileParquet file) throws IOException {
        ParquetFixture.write(aReturn(), folder, false, "");
        file.write(folder.resolve("episodes.parquet"));
        return new ReturnReader(CONTEXT)
                .read(folder).findings().stream().map(Finding::message).toList();
    }

    private static byte[] concat(byte[] first, byte[] second) {
        var both = new byte[first.length + second.length];
        IntStream.range(0, both.length).forEach(i -> both[i] = i < first.length ? first[i] : second[i - first.length]);
        return both;
    }
}
