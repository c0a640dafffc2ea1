package scot.pace.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every line of {@code best-boxes.csv} is found anew, from the exact joint distribution of crossings and longest run. */
class BestBoxTest {

    private static final int LAST = 100;
    private static final double SPECIFICITY = 0.925;
    private static final double SHIFT = 0.8;

    @TestFactory
    Stream<DynamicTest> theBoxIsTheOneThatTheDefinitionFinds() {
        var chance = new JointDistribution(0.5, LAST);
        var shifted = new JointDistribution(NormalDistribution.of(0, 1).cumulativeProbability(SHIFT), LAST);
        return IntStream.rangeClosed(10, LAST)
                .mapToObj(n -> DynamicTest.dynamicTest(n + " useful points", () -> assertThat(BestBox.of(n))
                        .contains(cut(best(chance.of(n), shifted.of(n)), chance.of(n), shifted.of(n)))));
    }

    @Test
    void belowTenAndAboveAHundredUsefulPointsThereIsNone() {
        assertThat(BestBox.of(9)).isEmpty();
        assertThat(BestBox.of(101)).isEmpty();
    }

    private static BestBox best(double[][] chance, double[][] shifted) {
        var best = new BestBox(0, 0, 0, 0);
        double fewest = Double.POSITIVE_INFINITY;
        for (int crossings = 0; crossings < chance.length; crossings++) {
            for (int longest = 1; longest < chance[0].length; longest++) {
                double held = within(shifted, crossings, longest);
                if (chance[crossings][longest] > 0
                        && within(chance, crossings, longest) >= SPECIFICITY
                        && held < fewest) {
                    best = new BestBox(crossings, longest, crossings, longest);
                    fewest = held;
                }
            }
        }
        return best;
    }

    /** From the corner on, whichever neighbour on the border holds more of the shifted series goes, as long as enough is left. */
    private static BestBox cut(BestBox box, double[][] chance, double[][] shifted) {
        int c = box.crossings();
        int l = box.longestRun();
        double left = within(chance, c, l) - chance[c][l];
        if (left < SPECIFICITY) {
            return box;
        }
        int edgeC = c + 1;
        int edgeL = l - 1;
        while (true) {
            boolean canC = chance[edgeC][l] > 0 && left - chance[edgeC][l] >= SPECIFICITY;
            boolean canL = chance[c][edgeL] > 0 && left - chance[c][edgeL] >= SPECIFICITY;
            if (!canC && !canL) {
                return new BestBox(c, l, edgeC, edgeL);
            }
            if (canC && (!canL || shifted[edgeC][l] >= shifted[c][edgeL])) {
                left -= chance[edgeC++][l];
            } else {
                left -= chance[c][edgeL--];
            }
        }
    }

    private static double within(double[][] joint, int crossings, int longest) {
        double sum = 0;
        for (int c = crossings; c < joint.length; c++) {
            for (int l = 1; l <= longest; l++) {
                sum += joint[c][l];
            }
        }
        return sum;
    }
}
