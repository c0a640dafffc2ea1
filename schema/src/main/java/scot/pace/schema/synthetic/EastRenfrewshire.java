package scot.pace.schema.synthetic;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import scot.pace.schema.Authority;
import scot.pace.schema.CsvResource;
import scot.pace.schema.Quarter;

/**
 * A demonstration of its own: seven quarters of invented children whose numbers at home, with kinship carers and elsewhere are
 * those East Renfrewshire published for April 2016 to October 2017. They exceed the census of the same Julys by 8 to 9%, so they
 * are no part of the synthetic Scotland.
 */
public final class EastRenfrewshire {

    /** Children looked after on the last day of a month. */
    public record Row(YearMonth month, int atHome, int kinship, int awayWithoutKinship, int total) {

        public Row {
            if (atHome + kinship + awayWithoutKinship != total) {
                throw new IllegalArgumentException("the row of " + month + " does not add up to " + total);
            }
        }

        public Quarter quarter() {
            return Quarter.of(month.atEndOfMonth());
        }
    }

    private static final String CODE = "S12000011";
    private static final int STARTS_A_QUARTER = 7;

    /** Foster carers of the authority, foster carers purchased, authority homes, residential schools, of every ten away. */
    private static final double[] ELSEWHERE = {0, 0, 5, 2.5, 0, 0, 1.5, 0, 1, 0, 0, 0};

    private EastRenfrewshire() {}

    /** The table as published, the earliest quarter first. */
    public static List<Row> published() {
        return CsvResource.rows(EastRenfrewshire.class, "east-renfrewshire.csv").stream()
                .map(row -> new Row(
                        YearMonth.parse(row.getField("month")),
                        Integer.parseInt(row.getField("at_home")),
                        Integer.parseInt(row.getField("kinship")),
                        Integer.parseInt(row.getField("away")),
                        Integer.parseInt(row.getField("total"))))
                .toList();
    }

    public static Authority authority() {
        return Authority.withCode(CODE).orElseThrow();
    }

    /** The seven quarters, 2015-16-Q3 to 2017-18-Q1. */
    public static List<Quarter> quarters() {
        return published().stream().map(Row::quarter).toList();
    }

    /** Writes the seven returns as {@code dir/<quarter>/S12000011/}. */
    public static void write(Path dir, long seed) throws IOException {
        var random = new SplittableRandom(seed * 1_000_003 + CODE.hashCode());
        var tempo = new Tempo(authority(), random.split());
        var censuses = censuses();
        var history = SyntheticScotland.histories(
                Cohort.of(censuses, starts(censuses), random),
                tempo,
                censuses.get(censuses.size() - 1).day());
        for (var quarter : quarters()) {
            ReturnFolder.write(dir, authority(), quarter, history);
        }
    }

    /** The published days, and a year before the first with the same children: what came before is not published. */
    private static List<Census> censuses() {
        var censuses = new ArrayList<Census>();
        var first = published().get(0);
        for (int quartersBefore = 4; quartersBefore > 0; quartersBefore--) {
            censuses.add(census(first.quarter().plus(-quartersBefore).lastDay(), first));
        }
        published().forEach(row -> censuses.add(census(row.month().atEndOfMonth(), row)));
        return censuses;
    }

    private static Census census(LocalDate day, Row row) {
        int[] children = Calibration.share(row.awayWithoutKinship(), ELSEWHERE);
        children[PlacementType.AT_HOME.position()] = row.atHome();
        children[PlacementType.KINSHIP.position()] = row.kinship();
        return new Census(day, Arrays.stream(children).boxed().toList());
    }

    private static List<Integer> starts(List<Census> censuses) {
        var starts = new ArrayList<Integer>();
        for (int i = 1; i < censuses.size(); i++) {
            int more = censuses.get(i).total() - censuses.get(i - 1).total();
            starts.add(Math.max(STARTS_A_QUARTER, more + STARTS_A_QUARTER));
        }
        return starts;
    }
}
