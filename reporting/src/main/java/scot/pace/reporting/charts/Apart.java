package scot.pace.reporting.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Moves labels along a line until none lies on another, each as near as it can be to where it belongs: labels that touch become a
 * group, which lies around the middle of where its labels belong.
 */
final class Apart {

    private record Group(List<Integer> labels, double size, double middle) {}

    private Apart() {}

    /**
     * Where the middles go, in the order of {@code wanted}. With more labels than there is room for, the last ones lie beyond {@code to}.
     *
     * @param sizes how much of the line each takes
     * @param from where the line begins
     */
    static double[] placed(double[] wanted, double[] sizes, double from, double to) {
        var groups = new ArrayList<Group>();
        IntStream.range(0, wanted.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> wanted[i]))
                .forEach(i -> {
                    groups.add(within(new Group(List.of(i), sizes[i], wanted[i]), from, to));
                    while (groups.size() > 1 && touch(groups)) {
                        var last = groups.remove(groups.size() - 1);
                        var before = groups.remove(groups.size() - 1);
                        groups.add(within(joined(before, last, wanted), from, to));
                    }
                });
        var placed = new double[wanted.length];
        for (var group : groups) {
            double taken = group.middle - group.size / 2;
            for (int i : group.labels) {
                placed[i] = taken + sizes[i] / 2;
                taken += sizes[i];
            }
        }
        return placed;
    }

    private static boolean touch(List<Group> groups) {
        var last = groups.get(groups.size() - 1);
        var before = groups.get(groups.size() - 2);
        return before.middle + before.size / 2 > last.middle - last.size / 2;
    }

    private static Group joined(Group before, Group last, double[] wanted) {
        var labels = new ArrayList<>(before.labels);
        labels.addAll(last.labels);
        double middle = labels.stream().mapToDouble(i -> wanted[i]).average().orElseThrow();
        return new Group(List.copyOf(labels), before.size + last.size, middle);
    }

    private static Group within(Group group, double from, double to) {
        double middle = Math.max(from + group.size / 2, Math.min(to - group.size / 2, group.middle));
        return new Group(group.labels, group.size, middle);
    }

    static double[] same(double size, int labels) {
        var sizes = new double[labels];
        Arrays.fill(sizes, size);
        return sizes;
    }
}
