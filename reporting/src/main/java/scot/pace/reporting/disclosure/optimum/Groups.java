package scot.pace.reporting.disclosure.optimum;

/** Numbers from 0 that are joined into groups; each begins as a group of its own. */
final class Groups {

    private final int[] leader;

    Groups(int size) {
        leader = new int[size];
        for (int number = 0; number < size; number++) {
            leader[number] = number;
        }
    }

    void join(int one, int other) {
        leader[of(other)] = of(one);
    }

    /** The number that stands for the group. */
    int of(int number) {
        int top = number;
        while (leader[top] != top) {
            leader[top] = leader[leader[top]];
            top = leader[top];
        }
        return top;
    }
}
