package scot.pace.schema.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.pace.schema.LocalTable;
import scot.pace.schema.Table;

class LocalArchiveTest {

    private static final String FIFE = "S12000047";
    private static final Table AIMS = LocalTable.AIMS.table();
    private static final LocalDate MARCH = LocalDate.of(2020, 3, 1);
    private static final LocalDate JUNE = LocalDate.of(2020, 6, 1);
    private static final LocalDate EVER = LocalDate.of(2030, 7, 31);

    @TempDir
    private Path folder;

    private Home home;
    private LocalArchive aims;

    @BeforeEach
    void aHome() throws IOException {
        home = Home.open(folder.resolve("home"), Home.Kind.REAL);
        aims = home.archive().local(LocalTable.AIMS);
    }

    @AfterEach
    void isClosed() throws IOException {
        home.close();
    }

    @Test
    void aFileIsKnownFromTheDayOfItsImport() throws IOException {
        aims.keep(sha("a"), JUNE, rows(aim("sooner", "2019-08-01", 80)));

        assertThat(aims.known(EVER, JUNE.minusDays(1))).isEmpty();
        assertThat(aims.known(EVER, JUNE)).singleElement().satisfies(line -> assertThat(line)
                .containsEntry("authority", FIFE)
                .containsEntry("target_percent", "80")
                .containsEntry("in_force_until", ""));
    }

    @Test
    void aLaterLineFollowsTheEarlierAndALineImportedAgainTakesItsPlace() throws IOException {
        aims.keep(sha("a"), MARCH, rows(aim("sooner", "2019-08-01", 80), aim("other", "2019-08-01", 50)));
        aims.keep(sha("b"), JUNE, rows(aim("sooner", "2019-08-01", 85), aim("sooner", "2020-08-01", 90)));

        assertThat(aims.known(EVER, JUNE))
                .extracting(
                        line -> line.get("aim") + " " + line.get("target_percent") + " " + line.get("in_force_until"))
                .containsExactly("other 50 ", "sooner 85 2020-07-31", "sooner 90 ");
        assertThat(aims.known(EVER, MARCH))
                .extracting(line -> line.get("aim") + " " + line.get("target_percent"))
                .containsExactly("other 50", "sooner 80");
    }

    @Test
    void theSameLinesAgainAreTheVersionThatIsThere() throws IOException {
        var first = aims.keep(sha("a"), MARCH, rows(aim("sooner", "2019-08-01", 80)));

        var again = aims.keep(sha("written otherwise"), JUNE, rows(aim("sooner", "2019-08-01", 80)));

        assertThat(first.isNew()).isTrue();
        assertThat(again.isNew()).isFalse();
        assertThat(again.kept()).isEqualTo(first.kept());
        assertThat(aims.all()).hasSize(1);
    }

    @Test
    void aLineThatGoesBackToWhatItWasIsANewVersion() throws IOException {
        aims.keep(sha("a"), MARCH, rows(aim("sooner", "2019-08-01", 80)));
        aims.keep(sha("b"), JUNE, rows(aim("sooner", "2019-08-01", 85)));

        assertThat(aims.keep(sha("a"), JUNE, rows(aim("sooner", "2019-08-01", 80)))
                        .isNew())
                .isTrue();
    }

    @Test
    void twoLinesWithTheSameNameAreNeverKept() {
        assertThatThrownBy(() -> aims.keep(
                        sha("a"), MARCH, rows(aim("sooner", "2019-08-01", 80), aim("sooner", "2019-08-01", 85))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatAKillLeftBetweenWritingAndRenamingIsNotKnownAndInNobodysWay() throws IOException {
        var unfinished = home.folder().resolve("archive/aims/0001-" + sha("a").substring(0, 12) + ".unfinished");
        Files.createDirectories(unfinished);
        Files.writeString(unfinished.resolve("local_aims.parquet"), "half a tab");

        assertThat(aims.all()).isEmpty();
        assertThat(aims.known(EVER, JUNE)).isEmpty();
        var kept = aims.keep(sha("a"), MARCH, rows(aim("sooner", "2019-08-01", 80)));

        assertThat(kept.kept().manifest().version()).isEqualTo(1);
        assertThat(unfinished).doesNotExist();
        assertThat(aims.damaged(kept.kept())).isEmpty();
    }

    @Test
    void aChangedByteIsDamage() throws IOException {
        var kept = aims.keep(sha("a"), MARCH, rows(aim("sooner", "2019-08-01", 80)))
                .kept();

        Files.writeString(kept.folder().resolve("local_aims.parquet"), "something else");

        assertThat(aims.damaged(kept)).singleElement().asString().endsWith("local_aims.parquet");
    }

    @Test
    void theArchiveOfReturnsDoesNotTakeThemForReturns() throws IOException {
        aims.keep(sha("a"), MARCH, rows(aim("sooner", "2019-08-01", 80)));

        assertThat(home.archive().all()).isEmpty();
        assertThat(home.archive().live()).isEmpty();
    }

    @Test
    void aWarehouseHasThemFromTheArchiveWhenItIsOpenedAndWhenItIsBuiltAgain() throws IOException, SQLException {
        aims.keep(sha("a"), MARCH, rows(aim("sooner", "2019-08-01", 80)));
        try (var warehouse = Warehouse.open(home, (done, of) -> {})) {
            aims.keep(sha("b"), JUNE, rows(aim("other", "2019-08-01", 50)));
            assertThat(knownAims(warehouse)).isEqualTo(1);
        }

        try (var warehouse = Warehouse.open(home, (done, of) -> {})) {
            assertThat(knownAims(warehouse)).isEqualTo(2);
            warehouse.rebuild((done, of) -> {});
            assertThat(knownAims(warehouse)).isEqualTo(2);
        }
    }

    private static int knownAims(Warehouse warehouse) throws SQLException {
        try (var reading = warehouse.asAt(LocalDate.of(2020, 7, 31), EVER);
                var statement = reading.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM known_local_aim")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static String sha(String bytes) {
        return Sha256.of(bytes);
    }

    private static List<@Nullable Object[]> rows(@Nullable Object[]... rows) {
        return List.of(rows);
    }

    private static @Nullable Object[] aim(String name, String from, int target) {
        var row = new @Nullable Object[1 + AIMS.fields().size()];
        row[0] = 2;
        row[1 + AIMS.indexOf("authority")] = FIFE;
        row[1 + AIMS.indexOf("aim")] = name;
        row[1 + AIMS.indexOf("effective_from")] = LocalDate.parse(from);
        row[1 + AIMS.indexOf("target_percent")] = target;
        return row;
    }
}
