package scot.pace.schema.synthetic;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An episode while it is being planned: its first and last day, and where the child is on each census day in it. */
final class Stay {

    final Child child;
    final int number;
    LocalDate started;

    @Nullable
    LocalDate ended;

    final SortedMap<LocalDate, PlacementType> where = new TreeMap<>();

    Stay(Child child, LocalDate started) {
        this.child = child;
        this.number = ++child.episodes;
        this.started = started;
    }

    /** The placement type on the last census day; null where the stay has seen none. */
    @Nullable
    PlacementType last() {
        return where.isEmpty() ? null : where.get(where.lastKey());
    }

    /** Weights of the placement types for a child of this age, by which the next census is filled. */
    static Map<PlacementType, Double> suits(int age) {
        var weights = new EnumMap<PlacementType, Double>(PlacementType.class);
        for (var type : PlacementType.values()) {
            weights.put(type, type.residential() ? residential(type, age) : community(type, age));
        }
        return weights;
    }

    private static double residential(PlacementType type, int age) {
        if (type == PlacementType.SECURE) {
            return age >= 13 ? 5 : 0.01;
        }
        return age >= 12 ? 4 : age >= 9 ? 1 : 0.02;
    }

    private static double community(PlacementType type, int age) {
        return switch (type) {
            case PROSPECTIVE_ADOPTERS -> age <= 5 ? 4 : age <= 8 ? 1 : 0.01;
            case KINSHIP -> age <= 11 ? 1.3 : 0.7;
            case OTHER_COMMUNITY -> age >= 14 ? 5 : 0.1;
            default -> 1;
        };
    }
}
