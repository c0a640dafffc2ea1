package scot.pace.schema.synthetic;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The moves of a stay: through where the child is on each census day, and some more between them. */
final class PlacementHistory {

    private static final double MOVES_A_YEAR_TO_THE_SAME_TYPE = 0.16;
    private static final int NIGHTS_BEFORE_ADOPTERS = 100;

    private final Stay stay;
    private final SplittableRandom random;
    private final List<Move> moves = new ArrayList<>();

    /** The last day that is settled: the census day reached, or before it the first day. */
    private LocalDate settled;

    private PlacementHistory(Stay stay) {
        this.stay = stay;
        this.random = stay.child.random;
        this.settled = stay.started;
    }

    /** The first is on the first day of the stay; days rise strictly; all are before its end. */
    static List<Move> of(Stay stay, LocalDate lastDay) {
        var history = new PlacementHistory(stay);
        history.moves.add(new Move(history.firstType(), stay.started));
        stay.where.forEach((census, type) -> {
            history.reach(census, type);
            history.settled = census;
        });
        var end = stay.ended == null ? lastDay : stay.ended;
        if (history.last().type() != PlacementType.PROSPECTIVE_ADOPTERS) {
            history.moveOnce(end.minusDays(1));
        }
        return history.moves;
    }

    private PlacementType firstType() {
        var census = stay.where.isEmpty() ? null : stay.where.firstKey();
        var type = census == null ? null : stay.where.get(census);
        if (type == PlacementType.PROSPECTIVE_ADOPTERS) {
            return PlacementType.FOSTER_AUTHORITY;
        }
        boolean sameDay = census != null && !stay.started.isBefore(census);
        if (type != null && (sameDay || Chance.of(random, 0.62))) {
            return type;
        }
        int age = stay.child.ageOn(stay.started);
        var drawn = Chance.pick(
                random,
                "AT_HOME",
                25,
                "KINSHIP",
                27,
                "FOSTER_AUTHORITY",
                31,
                "FOSTER_PURCHASED",
                9,
                "AUTHORITY_HOME",
                age >= 12 ? 12 : 0,
                "OTHER_RESIDENTIAL",
                age >= 13 ? 3 : 0);
        return PlacementType.valueOf(drawn);
    }

    /** Comes to where the child is on a census day, that day at the latest. */
    private void reach(LocalDate census, PlacementType type) {
        var from = last();
        if (from.type() == type) {
            moveOnce(census);
            return;
        }
        var day = Chance.day(random, after(), census);
        if (type == PlacementType.PROSPECTIVE_ADOPTERS) {
            day = toAdopters(from, census);
        }
        moveTo(type, day);
    }

    private LocalDate toAdopters(Move from, LocalDate census) {
        long nights = ChronoUnit.DAYS.between(after(), census);
        if (!from.type().foster() && nights > 3) {
            moveTo(PlacementType.FOSTER_AUTHORITY, after().plusDays(nights / 3));
        }
        var earliest = last().day().plusDays(NIGHTS_BEFORE_ADOPTERS);
        var after = earliest.isAfter(settled) ? earliest : settled;
        return after.isBefore(census) ? Chance.day(random, after, census) : census;
    }

    /** Perhaps to another carer or home of the same type, not after {@code until}. */
    private void moveOnce(LocalDate until) {
        var from = last();
        double years = ChronoUnit.DAYS.between(from.day(), until) / 365.0;
        boolean stays = from.type() == PlacementType.AT_HOME || from.type() == PlacementType.PROSPECTIVE_ADOPTERS;
        if (!stays && years > 0 && Chance.of(random, 1 - Math.exp(-MOVES_A_YEAR_TO_THE_SAME_TYPE * years))) {
            moveTo(from.type(), Chance.day(random, from.day(), until));
        }
    }

    private void moveTo(PlacementType type, LocalDate day) {
        if (day.isAfter(last().day())) {
            moves.add(new Move(type, day));
        } else {
            moves.set(moves.size() - 1, new Move(type, last().day()));
        }
    }

    private LocalDate after() {
        return last().day().isAfter(settled) ? last().day() : settled;
    }

    private Move last() {
        return moves.get(moves.size() - 1);
    }
}
