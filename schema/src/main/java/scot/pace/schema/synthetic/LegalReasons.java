package scot.pace.schema.synthetic;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** The legal reasons of an episode, each in force from a day until the next. */
final class LegalReasons {

    private final SplittableRandom random;
    private final NavigableMap<LocalDate, String> from = new TreeMap<>();

    LegalReasons(SplittableRandom random) {
        this.random = random;
    }

    NavigableMap<LocalDate, String> from() {
        return from;
    }

    /** At home always under a supervision order, at first perhaps an interim one; returns the day the order itself begins. */
    LocalDate atHome(Spell spell) {
        var day = spell.started();
        if (spell.first() && Chance.of(random, 0.3)) {
            from.put(day, "ICSO");
            day = day.plusDays(Chance.between(random, 25, 80));
        }
        put(spell, day, "CSO");
        return day;
    }

    /** Away from home: by agreement, by an emergency order or by a hearing; later an order, where one was granted. */
    void away(Spell spell, List<Reached> plans) {
        var day = spell.started();
        switch (spell.first() ? Chance.pick(random, "S25", 46, "CPO", 16, "ICSO", 14, "CSO", 24) : "CSO") {
            case "S25" -> {
                from.put(day, "S25");
                if (Chance.of(random, 0.55)) {
                    put(spell, day.plusDays(Chance.between(random, 40, 320)), "CSO");
                }
            }
            case "CPO" -> {
                from.put(day, "CPO");
                put(spell, day.plusDays(Chance.between(random, 6, 9)), "ICSO");
                put(spell, day.plusDays(Chance.between(random, 30, 100)), "CSO");
            }
            case "ICSO" -> {
                from.put(day, "ICSO");
                put(spell, day.plusDays(Chance.between(random, 22, 100)), "CSO");
            }
            default -> from.put(day, "CSO");
        }
        plans.stream()
                .filter(reached -> reached.outcome().equals("GRANTED")
                        && reached.route().startsWith("PO")
                        && reached.day().isAfter(spell.started()))
                .forEach(reached -> order(spell, reached));
    }

    private void order(Spell spell, Reached granted) {
        if (spell.before(granted.day())) {
            from.tailMap(granted.day(), true).clear();
            from.put(granted.day(), granted.route().equals("POA") ? "POA" : "PO");
        }
    }

    private void put(Spell spell, LocalDate day, String reason) {
        if (spell.before(day)) {
            from.put(day, reason);
        }
    }
}
