package scot.pace.schema.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Moves on one side, at home or away, one after the other.
 *
 * @param ended first day no longer in it; null while it goes on
 * @param toHome whether the child goes home at its end, from an away spell
 * @param first whether the episode begins with it
 */
record Spell(List<Move> moves, @Nullable LocalDate ended, boolean toHome, boolean first) {

    static List<Spell> of(List<Move> moves, @Nullable LocalDate ended, String destination) {
        var spells = new ArrayList<Spell>();
        int from = 0;
        for (int i = 1; i <= moves.size(); i++) {
            boolean last = i == moves.size();
            if (last || moves.get(i).type().away() != moves.get(from).type().away()) {
                boolean away = moves.get(from).type().away();
                spells.add(new Spell(
                        List.copyOf(moves.subList(from, i)),
                        last ? ended : moves.get(i).day(),
                        away && (!last || destination.equals("HOME")),
                        from == 0));
                from = i;
            }
        }
        return spells;
    }

    boolean away() {
        return moves.get(0).type().away();
    }

    LocalDate started() {
        return moves.get(0).day();
    }

    PlacementType lastType() {
        return moves.get(moves.size() - 1).type();
    }

    /** Whether a day lies before the end of the spell. */
    boolean before(LocalDate day) {
        return ended == null || day.isBefore(ended);
    }

    /** The day the child comes to prospective adopters; null where it never does in this spell. */
    @Nullable
    LocalDate adoptersFrom() {
        return moves.stream()
                .filter(move -> move.type() == PlacementType.PROSPECTIVE_ADOPTERS)
                .map(Move::day)
                .findFirst()
                .orElse(null);
    }
}
