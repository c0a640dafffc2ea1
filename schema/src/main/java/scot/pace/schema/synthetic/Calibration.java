package scot.pace.schema.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import scot.pace.schema.Authority;
import scot.pace.schema.CsvResource;

/**
 * What the synthetic Scotland has to equal: each authority's children by placement type on 31 July 2015 to 2020, and its starts
 * in the years between.
 *
 * <p>Published are each authority's children in the community and in residential care, Scotland's by placement type in 2020, and
 * Scotland's starts in 2018-19 and 2019-20 (sources in the CSV files beside). Placement types of earlier years have the shape of
 * 2020; starts of earlier years are assumed. An authority's ceases follow: stock before + starts - stock after.
 */
final class Calibration {

    static final int FIRST_CENSUS = 2015;
    static final int LAST_CENSUS = 2020;
    private static final int TYPES = PlacementType.values().length;
    private static final long SHAPE_OF_SCOTLAND = 20200731;

    private final List<Authority> authorities = Authority.all();
    private final Map<Integer, int[]> community = new LinkedHashMap<>();
    private final Map<Integer, int[]> residential = new LinkedHashMap<>();
    private final Map<Integer, int[][]> byType = new LinkedHashMap<>();
    private final Map<Integer, int[]> starts = new LinkedHashMap<>();
    private final int[] mix = CsvResource.rows(Calibration.class, "placements-2020.csv").stream()
            .mapToInt(row -> Integer.parseInt(row.getField("children")))
            .toArray();

    private Calibration() {}

    static Calibration published() {
        var calibration = new Calibration();
        calibration.readStocks();
        for (int year = FIRST_CENSUS; year <= LAST_CENSUS; year++) {
            calibration.splitByType(year);
        }
        calibration.shareStarts();
        return calibration;
    }

    /** The census days of an authority, the first one the opening stock. */
    List<Census> censuses(Authority authority) {
        int i = authorities.indexOf(authority);
        return byType.entrySet().stream()
                .map(year -> new Census(
                        LocalDate.of(year.getKey(), 7, 31),
                        Arrays.stream(year.getValue()[i]).boxed().toList()))
                .toList();
    }

    /** Its starts in the years between two census days. */
    List<Integer> starts(Authority authority) {
        int i = authorities.indexOf(authority);
        return starts.values().stream().map(year -> year[i]).toList();
    }

    private void readStocks() {
        for (var row : CsvResource.rows(Calibration.class, "looked-after.csv")) {
            int year = Integer.parseInt(row.getField("year"));
            int i = authorities.indexOf(
                    Authority.withCode(row.getField("authority")).orElseThrow());
            stocks(community, year)[i] = Integer.parseInt(row.getField("community"));
            stocks(residential, year)[i] = Integer.parseInt(row.getField("residential"));
        }
    }

    private int[] stocks(Map<Integer, int[]> stocks, int year) {
        return stocks.computeIfAbsent(year, y -> new int[authorities.size()]);
    }

    private void splitByType(int year) {
        var inCommunity = split(stocks(community, year), 0, PlacementType.IN_COMMUNITY);
        var inResidential = split(stocks(residential, year), PlacementType.IN_COMMUNITY, TYPES);
        byType.put(
                year,
                IntStream.range(0, authorities.size())
                        .mapToObj(i -> IntStream.concat(Arrays.stream(inCommunity[i]), Arrays.stream(inResidential[i]))
                                .toArray())
                        .toArray(int[][]::new));
    }

    private int[][] split(int[] stocks, int from, int to) {
        var weights = Arrays.stream(mix, from, to).asDoubleStream().toArray();
        int[] columns = share(Arrays.stream(stocks).sum(), weights);
        var shape = new double[stocks.length][];
        for (int i = 0; i < stocks.length; i++) {
            // the same authority leans the same way in every year
            var lean = new SplittableRandom(
                    SHAPE_OF_SCOTLAND ^ authorities.get(i).code().hashCode() * 31L + from);
            int stock = stocks[i];
            shape[i] = Arrays.stream(weights)
                    .map(weight -> weight * stock * Math.exp(0.35 * lean.nextGaussian()))
                    .toArray();
        }
        return BalancedTable.of(shape, stocks, columns);
    }

    private void shareStarts() {
        for (var row : CsvResource.rows(Calibration.class, "starts.csv")) {
            int year = Integer.parseInt(row.getField("starts_in"));
            int[] least = new int[authorities.size()];
            var size = new double[authorities.size()];
            for (int i = 0; i < least.length; i++) {
                int before = stocks(community, year)[i] + stocks(residential, year)[i];
                int after = stocks(community, year + 1)[i] + stocks(residential, year + 1)[i];
                least[i] = Math.max(0, after - before);
                size[i] = before + after;
            }
            int rest = Integer.parseInt(row.getField("starts"))
                    - Arrays.stream(least).sum();
            int[] more = share(rest, size);
            starts.put(
                    year,
                    IntStream.range(0, least.length)
                            .map(i -> least[i] + more[i])
                            .toArray());
        }
    }

    /** Whole numbers in proportion to the weights that add up to the total: the largest remainders are rounded up. */
    static int[] share(int total, double[] weights) {
        double sum = Arrays.stream(weights).sum();
        int[] shares =
                Arrays.stream(weights).mapToInt(w -> (int) (total * w / sum)).toArray();
        var byRemainder =
                new ArrayList<>(IntStream.range(0, weights.length).boxed().toList());
        byRemainder.sort(java.util.Comparator.comparingDouble(i -> shares[i] - total * weights[i] / sum));
        int left = total - Arrays.stream(shares).sum();
        for (int k = 0; k < left; k++) {
            shares[byRemainder.get(k)]++;
        }
        return shares;
    }
}
