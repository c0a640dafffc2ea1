package scot.pace.reporting.measures;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * Counts of which those on the left add up to as many as those on the right, whatever children there are.
 *
 * @param because the line of the measure that says so
 * @param always false where it depends on something that no figure tells: then it is one where the counts are so, and else not
 */
public record Equality(String because, List<Count> left, List<Count> right, boolean always) {

    public Equality {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    /** Those on the left, then those on the right. */
    public Stream<Count> counts() {
        return Stream.concat(left.stream(), right.stream());
    }

    /** The same of some of the counts. */
    public Equality of(Predicate<Count> those) {
        return new Equality(
                because,
                left.stream().filter(those).toList(),
                right.stream().filter(those).toList(),
                always);
    }

    /** Whether it says of two counts that they are the same by their meaning. */
    public boolean isSame() {
        return left.size() == 1 && right.size() == 1;
    }

    /** Whether the true counts add up. */
    public boolean holds(ToLongFunction<Count> values) {
        return left.stream().mapToLong(values).sum()
                == right.stream().mapToLong(values).sum();
    }
}
