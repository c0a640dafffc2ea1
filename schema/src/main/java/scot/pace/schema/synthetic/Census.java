package scot.pace.schema.synthetic;

import java.time.LocalDate;
import java.util.List;

/**
 * How many children of one authority are looked after at the end of a day, by placement type.
 *
 * @param children one number for each placement type, in its order
 */
record Census(LocalDate day, List<Integer> children) {

    Census {
        if (children.size() != PlacementType.values().length) {
            throw new IllegalArgumentException("a census has a number for each placement type but had " + children);
        }
        children = List.copyOf(children);
    }

    int of(PlacementType type) {
        return children.get(type.position());
    }

    int total() {
        return children.stream().mapToInt(Integer::intValue).sum();
    }
}
