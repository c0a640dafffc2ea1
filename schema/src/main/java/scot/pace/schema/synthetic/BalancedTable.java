package scot.pace.schema.synthetic;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A table of whole numbers whose rows and columns add up to given totals and whose shape is near a given one: proportional fit,
 * then each cell rounded down or up. That it can always be done is the integral flow theorem: the fitted fractions are a flow.
 */
final class BalancedTable {

    private static final int ROUNDS = 400;
    private static final double HAIR = 1e-6;

    private final int[][] cells;
    private final double[][] fraction;
    private final boolean[][] up;

    private BalancedTable(double[][] fitted) {
        cells = new int[fitted.length][];
        fraction = new double[fitted.length][];
        up = new boolean[fitted.length][];
        for (int i = 0; i < fitted.length; i++) {
            cells[i] = Arrays.stream(fitted[i])
                    .mapToInt(value -> (int) Math.floor(value + HAIR))
                    .toArray();
            fraction[i] = new double[fitted[i].length];
            up[i] = new boolean[fitted[i].length];
            for (int j = 0; j < fitted[i].length; j++) {
                fraction[i][j] = fitted[i][j] - cells[i][j];
            }
        }
    }

    /** The table; {@code rows} and {@code columns} have the same sum, else IllegalArgumentException. */
    static int[][] of(double[][] shape, int[] rows, int[] columns) {
        if (Arrays.stream(rows).sum() != Arrays.stream(columns).sum()) {
            throw new IllegalArgumentException(
                    "rows add up to " + Arrays.stream(rows).sum() + " and columns to "
                            + Arrays.stream(columns).sum());
        }
        return new BalancedTable(fit(shape, rows, columns)).round(rows, columns);
    }

    private static double[][] fit(double[][] shape, int[] rows, int[] columns) {
        var fitted = Arrays.stream(shape).map(double[]::clone).toArray(double[][]::new);
        for (int round = 0; round < ROUNDS; round++) {
            for (int j = 0; j < columns.length; j++) {
                int column = j;
                double sum =
                        Arrays.stream(fitted).mapToDouble(row -> row[column]).sum();
                for (var row : fitted) {
                    row[j] = sum == 0 ? 0 : row[j] * columns[j] / sum;
                }
            }
            for (int i = 0; i < rows.length; i++) {
                double sum = Arrays.stream(fitted[i]).sum();
                double factor = sum == 0 ? 0 : rows[i] / sum;
                fitted[i] = Arrays.stream(fitted[i]).map(cell -> cell * factor).toArray();
            }
        }
        return fitted;
    }

    private int[][] round(int[] rows, int[] columns) {
        int[] leftInRow = IntStream.range(0, rows.length)
                .map(i -> rows[i] - Arrays.stream(cells[i]).sum())
                .toArray();
        int[] leftInColumn = IntStream.range(0, columns.length)
                .map(j -> columns[j]
                        - Arrays.stream(cells).mapToInt(row -> row[j]).sum())
                .toArray();
        for (int i = 0; i < rows.length; i++) {
            while (leftInRow[i] > 0) {
                if (!raise(i, leftInColumn, new boolean[columns.length])) {
                    throw new IllegalStateException("row " + i + " cannot be rounded to its total");
                }
                leftInRow[i]--;
            }
        }
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                cells[i][j] += up[i][j] ? 1 : 0;
            }
        }
        return cells;
    }

    /** Rounds one more cell of the row up, and where its column is full moves another row's cell out of the way first. */
    private boolean raise(int row, int[] leftInColumn, boolean[] tried) {
        var byFraction = IntStream.range(0, leftInColumn.length)
                .filter(j -> !up[row][j] && fraction[row][j] > HAIR)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer j) -> -fraction[row][j]))
                .toList();
        for (int j : byFraction) {
            if (!tried[j]) {
                tried[j] = true;
                if (leftInColumn[j] > 0) {
                    leftInColumn[j]--;
                    up[row][j] = true;
                    return true;
                }
                for (int other = 0; other < up.length; other++) {
                    if (up[other][j] && raise(other, leftInColumn, tried)) {
                        up[other][j] = false;
                        up[row][j] = true;
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
