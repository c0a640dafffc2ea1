package scot.pace.schema.synthetic;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Decides for one authority who starts, stays and leaves between two census days, so that every census has exactly the children
 * it should, by placement type.
 */
final class Cohort {

    private static final double STARTERS_WHO_LEAVE_BEFORE_THE_NEXT_CENSUS = 0.14;
    private static final double STAYERS_WHO_MOVE = 0.1;
    private static final double STARTERS_WHO_WERE_HERE_BEFORE = 0.17;

    private final SplittableRandom random;
    private final List<Stay> stays = new ArrayList<>();
    private final Set<String> tokens = new HashSet<>();
    private List<Stay> open = new ArrayList<>();
    private List<Stay> left = new ArrayList<>();

    private Cohort(SplittableRandom random) {
        this.random = random;
    }

    /** All stays, in the order they were drawn; {@code starts} has one number fewer than there are censuses. */
    static List<Stay> of(List<Census> censuses, List<Integer> starts, SplittableRandom random) {
        var cohort = new Cohort(random);
        cohort.opening(censuses.get(0));
        for (int i = 1; i < censuses.size(); i++) {
            cohort.advance(censuses.get(i - 1), censuses.get(i), starts.get(i - 1));
        }
        return cohort.stays;
    }

    private void opening(Census census) {
        for (var type : PlacementType.values()) {
            for (int i = 0; i < census.of(type); i++) {
                var months = ageInMonths(type);
                var child = child(YearMonth.from(census.day()).minusMonths(months));
                int most = Math.max(1, months * 30 - 1);
                int least = Math.min(most, type == PlacementType.PROSPECTIVE_ADOPTERS ? 300 : 1);
                int here = Math.max(least, Math.min(most, (int) (-1000 * Math.log(1 - random.nextDouble()))));
                var stay = new Stay(child, census.day().minusDays(here));
                stay.where.put(census.day(), type);
                stays.add(stay);
                open.add(stay);
            }
        }
    }

    private int ageInMonths(PlacementType type) {
        if (type.residential()) {
            return Chance.between(random, 11 * 12, 18 * 12 - 1);
        }
        return switch (type) {
            case PROSPECTIVE_ADOPTERS -> Chance.between(random, 14, 6 * 12);
            case OTHER_COMMUNITY -> Chance.between(random, 15 * 12, 18 * 12 - 1);
            default -> Chance.between(random, 1, 17 * 12);
        };
    }

    private Child child(YearMonth birth) {
        var child = new Child(random.split(), birth);
        while (!tokens.add(child.token)) {
            child = new Child(random.split(), birth);
        }
        return child;
    }

    private void advance(Census before, Census after, int starts) {
        int ceases = open.size() + starts - after.total();
        int early = Math.max(ceases - open.size(), Math.min(starts, (int)
                Math.round(STARTERS_WHO_LEAVE_BEFORE_THE_NEXT_CENSUS * ceases)));
        var starters = starters(before.day(), after.day(), starts);
        var leaving = leavers(after.day(), ceases - early);
        leaving.forEach(stay -> end(stay, before.day(), after.day()));
        starters.subList(0, early).forEach(stay -> end(stay, stay.started, after.day()));
        var gone = new HashSet<>(leaving);
        var stayers = open.stream().filter(stay -> !gone.contains(stay)).toList();
        left = new ArrayList<>(leaving);
        open = new ArrayList<>(stayers);
        open.addAll(starters.subList(early, starters.size()));
        place(stayers, starters.subList(early, starters.size()), before, after);
    }

    private List<Stay> starters(LocalDate after, LocalDate last, int starts) {
        var starters = new ArrayList<Stay>();
        for (int i = 0; i < starts; i++) {
            // not on the last day itself, so that one who leaves early was here for a night
            var started = Chance.day(random, after, last.minusDays(1));
            starters.add(new Stay(whoStarts(started), started));
        }
        stays.addAll(starters);
        return starters;
    }

    private Child whoStarts(LocalDate started) {
        if (!left.isEmpty() && Chance.of(random, STARTERS_WHO_WERE_HERE_BEFORE)) {
            var again = left.remove(random.nextInt(left.size()));
            if (again.child.ageOn(started) < 16 && again.last() != PlacementType.PROSPECTIVE_ADOPTERS) {
                return again.child;
            }
        }
        var years = Chance.pick(random, "0", 20, "1", 24, "5", 31, "12", 22, "16", 3);
        int months =
                switch (years) {
                    case "0" -> random.nextInt(6) * random.nextInt(3);
                    case "1" -> Chance.between(random, 12, 59);
                    case "5" -> Chance.between(random, 60, 143);
                    case "12" -> Chance.between(random, 144, 191);
                    default -> Chance.between(random, 192, 202);
                };
        return child(YearMonth.from(started).minusMonths(months));
    }

    /** Those who become adults have to leave; the others by a draw in which some placements end sooner than others. */
    private List<Stay> leavers(LocalDate census, int ceases) {
        Map<Stay, Double> urge = new LinkedHashMap<>();
        for (var stay : open) {
            boolean adult = !stay.child.adult().isAfter(census);
            urge.put(stay, adult ? 2 : Math.pow(random.nextDouble(), 1 / pull(stay, census)));
        }
        var byUrge = new ArrayList<>(open);
        byUrge.sort(Comparator.comparingDouble((Stay stay) -> -urge.getOrDefault(stay, 0.0)));
        for (var stay : byUrge.subList(ceases, byUrge.size())) {
            while (!stay.child.adult().isAfter(census)) {
                // more adults than ceases: this child was drawn too old
                stay.child.birth = stay.child.birth.plusMonths(Chance.between(random, 12, 24));
            }
        }
        return byUrge.subList(0, ceases);
    }

    private static double pull(Stay stay, LocalDate census) {
        long days = ChronoUnit.DAYS.between(stay.started, census);
        var last = stay.last();
        if (last == PlacementType.PROSPECTIVE_ADOPTERS) {
            return days > 700 ? 4 : 1.5;
        }
        double type = last == PlacementType.AT_HOME ? 1.5 : last == PlacementType.KINSHIP ? 0.8 : 0.75;
        return type * (stay.child.ageOn(census) >= 16 ? 2.5 : days < 1000 ? 1.1 : 0.6);
    }

    private void end(Stay stay, LocalDate after, LocalDate census) {
        var birthday = stay.child.adult().plusDays(27);
        var last = birthday.isBefore(census) && birthday.isAfter(after) ? birthday : census;
        stay.ended = Chance.day(random, after, last);
    }

    private void place(List<Stay> stayers, List<Stay> starters, Census before, Census after) {
        int[] need = after.children().stream().mapToInt(Integer::intValue).toArray();
        var pool = new ArrayList<Stay>(starters);
        for (var stay : stayers) {
            var last = stay.where.getOrDefault(before.day(), PlacementType.AT_HOME);
            if (need[last.position()] > 0 && !Chance.of(random, STAYERS_WHO_MOVE)) {
                need[last.position()]--;
                stay.where.put(after.day(), last);
            } else {
                pool.add(stay);
            }
        }
        fill(pool, need, before, after);
    }

    /** Fills what is still needed, the choosiest placement types first. */
    private void fill(List<Stay> pool, int[] need, Census before, Census after) {
        var choosiestFirst = new ArrayList<>(List.of(PlacementType.values()));
        choosiestFirst.sort(Comparator.comparing(type -> type == PlacementType.PROSPECTIVE_ADOPTERS
                ? 0
                : type == PlacementType.SECURE
                        ? 1
                        : type.residential() ? 2 : type == PlacementType.OTHER_COMMUNITY ? 3 : 4));
        for (var type : choosiestFirst) {
            pool.sort(byDraw(pool, type, after.day()));
            for (int i = 0; i < need[type.position()]; i++) {
                var stay = pool.remove(pool.size() - 1);
                if (type == PlacementType.PROSPECTIVE_ADOPTERS && stay.where.isEmpty()) {
                    // nobody goes to adopters in the first weeks: such a child started early in the year
                    stay.started = earlier(stay, before.day());
                }
                stay.where.put(after.day(), type);
            }
        }
    }

    private LocalDate earlier(Stay stay, LocalDate census) {
        var early = census.plusDays(Chance.between(random, 1, 60));
        if (!early.isBefore(stay.started)) {
            return stay.started;
        }
        if (stay.child.birth.isAfter(YearMonth.from(early))) {
            stay.child.birth = YearMonth.from(early);
        }
        return early;
    }

    private Comparator<Stay> byDraw(List<Stay> pool, PlacementType type, LocalDate census) {
        Map<Stay, Double> drawn = new LinkedHashMap<>();
        for (var stay : pool) {
            double weight = Stay.suits(stay.child.ageOn(census)).getOrDefault(type, 1.0);
            drawn.put(stay, Math.pow(random.nextDouble(), 1 / weight));
        }
        return Comparator.comparingDouble(stay -> drawn.getOrDefault(stay, 0.0));
    }
}
