package scot.pace.reporting.charts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ApartTest {

    @Test
    void labelsThatHaveRoomStayWhereTheyBelong() {
        assertThat(Apart.placed(new double[] {50, 20}, Apart.same(10, 2), 0, 100))
                .containsExactly(50, 20);
    }

    @Test
    void labelsThatTouchLieAroundTheMiddleOfWhereTheyBelong() {
        assertThat(Apart.placed(new double[] {50, 52, 54}, Apart.same(10, 3), 0, 100))
                .containsExactly(42, 52, 62);
    }

    @Test
    void noLabelLeavesTheLine() {
        assertThat(Apart.placed(new double[] {1, 2, 99}, new double[] {10, 10, 20}, 0, 100))
                .containsExactly(5, 15, 90);
    }
}
