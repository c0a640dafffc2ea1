package scot.pace.schema.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Fills in a stay: moves, destination, legal reasons and milestones, up to the last day of the simulated time. */
final class Journey {

    private Journey() {}

    static EpisodeHistory of(Stay stay, Tempo tempo, LocalDate lastDay) {
        var moves = PlacementHistory.of(stay, lastDay);
        var ended = stay.ended;
        var destination = ended == null ? "" : Leaving.destination(stay, moves, ended);
        var random = stay.child.random;
        var plans = new PermanencePlans(stay.child, tempo, lastDay);
        var legal = new LegalReasons(random);
        var milestones = new ArrayList<Reached>();
        for (var spell : Spell.of(moves, ended, destination)) {
            boolean last = spell.ended() == null || spell.ended().equals(ended);
            if (spell.away()) {
                plans.spell(spell, last ? destination : "");
                legal.away(spell, plans.milestones());
                milestones.addAll(Reviews.away(spell, plans.milestones(), lastDay, random));
            } else {
                milestones.addAll(Reviews.atHome(spell, legal.atHome(spell), lastDay, random));
            }
        }
        milestones.addAll(plans.milestones());
        milestones.removeIf(reached -> reached.day().isAfter(lastDay));
        // in the order of a child's way where several fall on one day: the plan ends before the next is recommended
        milestones.sort(Comparator.comparing(Reached::day).thenComparing(Reached::plan));
        return new EpisodeHistory(
                stay.child, stay.number, stay.started, ended, destination, rows(moves, legal.from()), milestones);
    }

    private static List<PlacementRow> rows(List<Move> moves, NavigableMap<LocalDate, String> legalFrom) {
        Map<LocalDate, Integer> placementFrom = new TreeMap<>();
        for (int i = 0; i < moves.size(); i++) {
            placementFrom.put(moves.get(i).day(), i + 1);
        }
        var days = new java.util.TreeSet<>(placementFrom.keySet());
        days.addAll(legalFrom.keySet());
        var rows = new ArrayList<PlacementRow>();
        int placement = 1;
        for (var day : days) {
            placement = placementFrom.getOrDefault(day, placement);
            var reason = legalFrom.floorEntry(day).getValue();
            var type = moves.get(placement - 1).type();
            boolean same = !rows.isEmpty()
                    && rows.get(rows.size() - 1).placement() == placement
                    && rows.get(rows.size() - 1).legalReason().equals(reason);
            if (!same) {
                rows.add(new PlacementRow(placement, type, reason, day));
            }
        }
        return rows;
    }
}
