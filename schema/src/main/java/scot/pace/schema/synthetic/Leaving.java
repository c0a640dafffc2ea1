package scot.pace.schema.synthetic;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Where a child goes when a stay ends: by the last placement, the time away and the age. */
final class Leaving {

    private static final int NIGHTS_TO_ADOPTION = 330;
    private static final int NIGHTS_TO_KINSHIP_ORDER = 200;

    private Leaving() {}

    /**
     * Draws the destination; where it is adoption, perhaps with a last move to prospective adopters. A child in a stay too short
     * for an order leaves without one.
     */
    static String destination(Stay stay, List<Move> moves, LocalDate ended) {
        var child = stay.child;
        var random = child.random;
        var last = moves.get(moves.size() - 1).type();
        int age = child.ageOn(ended);
        long away = ChronoUnit.DAYS.between(awaySince(moves), ended);
        if (last == PlacementType.AT_HOME) {
            return age >= 17
                    ? Chance.pick(random, "HOME", 80, "SUPPORTED", 14, "NK", 6)
                    : Chance.pick(random, "HOME", 93, "KINSHIP", 4, "OTHER", 2, "NK", 1);
        }
        if (last == PlacementType.PROSPECTIVE_ADOPTERS) {
            return away >= 200 ? "ADOPTION" : "OTHER";
        }
        if (age >= 16) {
            return Chance.pick(
                    random,
                    "SUPPORTED",
                    34,
                    "CONTINUING_CARE",
                    25,
                    "HOME",
                    17,
                    "FORMER_FOSTER",
                    6,
                    "OTHER",
                    12,
                    "NK",
                    6);
        }
        return young(stay, moves, ended, age, away);
    }

    private static String young(Stay stay, List<Move> moves, LocalDate ended, int age, long away) {
        var random = stay.child.random;
        var move = moves.get(moves.size() - 1);
        if (move.type() == PlacementType.KINSHIP) {
            boolean order = away >= NIGHTS_TO_KINSHIP_ORDER && Chance.of(random, 0.5);
            return order ? "KINSHIP_ORDER" : Chance.pick(random, "HOME", 52, "KINSHIP", 45, "NK", 3);
        }
        boolean foster = move.type().foster();
        if (foster && age <= 8 && away >= NIGHTS_TO_ADOPTION && Chance.of(random, 0.62)) {
            toAdopters(stay, moves, ended, awaySince(moves).plusDays(away / 2));
            return "ADOPTION";
        }
        return Chance.pick(random, "HOME", 78, "KINSHIP", foster ? 12 : 4, "OTHER", 7, "NK", 3);
    }

    /** Not before the last census, whose count is settled; a foster carer may adopt without a move. */
    private static void toAdopters(Stay stay, List<Move> moves, LocalDate ended, LocalDate half) {
        var after = moves.get(moves.size() - 1).day();
        after = half.isAfter(after) ? half : after;
        if (!stay.where.isEmpty() && stay.where.lastKey().isAfter(after)) {
            after = stay.where.lastKey();
        }
        if (after.isBefore(ended.minusDays(30))) {
            moves.add(new Move(
                    PlacementType.PROSPECTIVE_ADOPTERS, Chance.day(stay.child.random, after, ended.minusDays(10))));
        }
    }

    private static LocalDate awaySince(List<Move> moves) {
        int i = moves.size() - 1;
        while (i > 0 && moves.get(i - 1).type().away()) {
            i--;
        }
        return moves.get(i).day();
    }
}
