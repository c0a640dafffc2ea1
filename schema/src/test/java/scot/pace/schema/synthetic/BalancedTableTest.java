package scot.pace.schema.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BalancedTableTest {

    @Test
    void rowsAndColumnsAddUpAndNoCellIsMoreThanOneFromTheFit() {
        double[][] even = {{1, 1, 1}, {1, 1, 1}};

        var table = BalancedTable.of(even, new int[] {4, 1}, new int[] {2, 2, 1});

        assertThat(Arrays.stream(table).mapToInt(row -> Arrays.stream(row).sum()))
                .containsExactly(4, 1);
        assertThat(table[0][0] + table[1][0]).isEqualTo(2);
        assertThat(table[0][2]).isBetween(0, 1);
    }

    @Test
    void manyTablesOfManyShapesCanBeRounded() {
        var random = new SplittableRandom(5);
        for (int trial = 0; trial < 200; trial++) {
            var shape = new double[32][6];
            int[] rows = new int[32];
            int[] columns = new int[6];
            for (int i = 0; i < 32; i++) {
                for (int j = 0; j < 6; j++) {
                    shape[i][j] = 0.2 + random.nextDouble();
                    int drawn = random.nextInt(9);
                    rows[i] += drawn;
                    columns[j] += drawn;
                }
            }

            var table = BalancedTable.of(shape, rows, columns);

            for (int j = 0; j < 6; j++) {
                int column = j;
                assertThat(Arrays.stream(table).mapToInt(row -> row[column]).sum())
                        .isEqualTo(columns[j]);
            }
        }
    }

    @Test
    void totalsThatDifferAreRefused() {
        assertThatThrownBy(() -> BalancedTable.of(new double[][] {{1}}, new int[] {2}, new int[] {3}))
                .hasMessageContaining("2");
    }
}
