package scot.pace.schema.synthetic;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * The permanence plans of an episode: for each away spell a recommendation, and on a route away from home panel, decision,
 * application and court. Milestones on or after the end of a spell that ends at home are left out, as the plan is over.
 */
final class PermanencePlans {

    private static final Set<String> ENDS_CARE = Set.of("ADOPTION", "KINSHIP_ORDER");
    private static final int NIGHTS_OF_A_SHORT_SPELL = 21;
    private static final int LONGEST_WAIT_FOR_COURT = 220;

    private final Child child;
    private final SplittableRandom random;
    private final Tempo tempo;
    private final LocalDate lastDay;
    private final List<Reached> milestones = new ArrayList<>();
    private int plan;
    private String livePlan = "";

    PermanencePlans(Child child, Tempo tempo, LocalDate lastDay) {
        this.child = child;
        this.random = child.random;
        this.tempo = tempo;
        this.lastDay = lastDay;
    }

    List<Reached> milestones() {
        return milestones;
    }

    /** Adds the plans of an away spell; {@code destination} is where the child leaves to at its end, empty where it does not. */
    void spell(Spell spell, String destination) {
        var end = spell.ended() == null ? lastDay : spell.ended();
        boolean toAdopters = spell.adoptersFrom() != null;
        if (ChronoUnit.DAYS.between(spell.started(), end) < NIGHTS_OF_A_SHORT_SPELL && !toAdopters) {
            return;
        }
        if (ENDS_CARE.contains(destination)) {
            endsInOrder(spell, destination, end);
        } else if (spell.toHome() && !toAdopters) {
            returnsHome(spell, end);
        } else {
            goesOn(spell, end);
        }
    }

    private void endsInOrder(Spell spell, String destination, LocalDate end) {
        boolean authority = destination.equals("ADOPTION") && Chance.of(random, 0.45);
        var chain = chain(spell, end.minusDays(40));
        int n = recommend(spell, chain.recommended, authority ? "POA" : destination);
        decide(n, chain, true);
        if (authority) {
            reach("LODGED", chain.lodged, n, "POA", "");
            var half = chain.lodged.plusDays(ChronoUnit.DAYS.between(chain.lodged, end) / 2);
            reach("COURT_DECIDED", half, n, "POA", "GRANTED");
            chain.lodged = half.plusDays(ChronoUnit.DAYS.between(half, end) / 3);
        }
        // the petition waits for the adopters, so that the court takes no longer than courts do
        var latest = end.minusDays(Chance.between(random, 100, LONGEST_WAIT_FOR_COURT));
        reach("LODGED", latest.isAfter(chain.lodged) ? latest : chain.lodged, n, destination, "");
        reach("COURT_DECIDED", end, n, destination, "GRANTED");
    }

    private void returnsHome(Spell spell, LocalDate end) {
        var recommended = tempo.recommended(spell.started(), random);
        double drawn = random.nextDouble();
        if (drawn < 0.6) {
            var latest = end.minusDays(Chance.between(random, 2, 18));
            recommend(spell, recommended.isBefore(latest) ? recommended : latest, "HOME");
        } else if (drawn < 0.75 && recommended.isBefore(end.minusDays(30))) {
            var chain = new Chain(recommended);
            int n = recommend(spell, recommended, routeOf(spell.lastType(), child.ageOn(recommended)));
            if (!livePlan.equals("HOME") && !livePlan.equals("LONG_TERM")) {
                decide(n, chain, true);
                milestones.removeIf(
                        reached -> reached.plan() == n && !reached.day().isBefore(end));
            }
            reach("PLAN_ENDED", end, n, "", "CHANGED_TO_HOME");
            livePlan = "";
        }
    }

    private void goesOn(Spell spell, LocalDate end) {
        var adopters = spell.adoptersFrom();
        var chain = chain(spell, adopters == null ? LocalDate.MAX : adopters.minusDays(15));
        var route = adopters != null
                ? Chance.pick(random, "ADOPTION", 50, "POA", 50)
                : routeOf(spell.lastType(), child.ageOn(chain.recommended));
        int n = recommend(spell, chain.recommended, route);
        if (adopters == null && needsDecision(route) && Chance.of(random, 0.07)) {
            var changed = chain.recommended.plusDays(Chance.between(random, 40, 200));
            chain = new Chain(changed);
            reach("PLAN_ENDED", changed, n, "", "CHANGED_ROUTE");
            livePlan = "";
            route = routeOf(spell.lastType(), child.ageOn(changed));
            n = recommend(spell, changed, route);
        }
        if (needsDecision(route)) {
            boolean approved = decide(n, chain, adopters != null);
            if (approved) {
                apply(n, route, chain, end, spell.ended() == null);
            } else {
                giveUp(spell, n, chain.decided);
            }
        }
        milestones.removeIf(reached -> reached.day().isAfter(end));
    }

    private void giveUp(Spell spell, int n, LocalDate decided) {
        var next = decided.plusDays(Chance.between(random, 30, 120));
        reach("PLAN_ENDED", next, n, "", "CHANGED_ROUTE");
        livePlan = "";
        recommend(spell, next, "LONG_TERM");
    }

    /** An order that ends care has not been granted to a child who is still here: its petition is young or there is none. */
    private void apply(int n, String route, Chain chain, LocalDate end, boolean open) {
        if (ENDS_CARE.contains(route)) {
            if (open && chain.lodged.isAfter(end.minusDays(LONGEST_WAIT_FOR_COURT))) {
                reach("LODGED", chain.lodged, n, route, "");
            }
            return;
        }
        reach("LODGED", chain.lodged, n, route, "");
        var court = chain.lodged.plusDays(30 + Chance.days(random, 130, 0.4));
        reach("COURT_DECIDED", court, n, route, Chance.pick(random, "GRANTED", 94, "WITHDRAWN", 5, "REFUSED", 1));
    }

    private static boolean needsDecision(String route) {
        return !route.equals("HOME") && !route.equals("LONG_TERM");
    }

    private int recommend(Spell spell, LocalDate day, String route) {
        if (!livePlan.isEmpty()) {
            reach("PLAN_ENDED", spell.started(), plan, "", livePlan.equals("HOME") ? "DISRUPTED" : "CHANGED_ROUTE");
        }
        plan++;
        livePlan = route;
        if (needsDecision(route) && Chance.of(random, 0.8)) {
            var ruledOut = day.minusDays(Chance.of(random, 0.5) ? 0 : Chance.between(random, 1, 70));
            if (ruledOut.isAfter(spell.started())
                    && spell.before(ruledOut)
                    && !has("REHABILITATION_RULED_OUT", spell)) {
                milestones.add(Reached.review("REHABILITATION_RULED_OUT", ruledOut));
            }
        }
        reach("RECOMMENDED", day, plan, route, "");
        return plan;
    }

    private boolean has(String milestone, Spell spell) {
        return milestones.stream()
                .anyMatch(reached ->
                        reached.milestone().equals(milestone) && !reached.day().isBefore(spell.started()));
    }

    private boolean decide(int n, Chain chain, boolean surelyApproved) {
        reach("PANEL", chain.panel, n, "", "");
        var outcome =
                surelyApproved ? "APPROVED" : Chance.pick(random, "APPROVED", 91, "DEFERRED", 6, "NOT_APPROVED", 3);
        reach("DECIDED", chain.decided, n, "", outcome);
        if (outcome.equals("DEFERRED")) {
            chain.decided = chain.decided.plusDays(Chance.between(random, 14, 70));
            chain.lodged = tempo.lodged(chain.decided, random);
            reach("DECIDED", chain.decided, n, "", "APPROVED");
        }
        return !outcome.equals("NOT_APPROVED");
    }

    private void reach(String milestone, LocalDate day, int n, String route, String outcome) {
        milestones.add(new Reached(milestone, day, n, route, outcome));
    }

    private Chain chain(Spell spell, LocalDate limit) {
        var chain = new Chain(tempo.recommended(spell.started(), random));
        boolean toAdopters = spell.adoptersFrom() != null;
        var until = toAdopters && spell.ended() == null ? chain.recommended : chain.lodged;
        if (until.isAfter(limit)) {
            chain.shorten(spell.started(), until, limit);
        }
        var adopters = spell.adoptersFrom();
        return adopters == null ? chain : chain.recommendedBy(spell.started(), adopters);
    }

    private String routeOf(PlacementType type, int age) {
        if (type.residential()) {
            return Chance.pick(random, "HOME", 40, "LONG_TERM", 35, "PO_RESIDENTIAL", 25);
        }
        if (type == PlacementType.KINSHIP) {
            return Chance.pick(random, "KINSHIP_ORDER", 48, "PO_KINSHIP", 20, "HOME", 20, "LONG_TERM", 12);
        }
        int young = age <= 6 ? 40 : 1;
        return Chance.pick(
                random, "PO_FOSTER", 45, "ADOPTION", young / 2.0, "POA", young / 2.0, "HOME", 18, "LONG_TERM", 14);
    }

    /** The days of one plan, each on or after the one before. */
    private final class Chain {
        private LocalDate recommended;
        private LocalDate panel;
        private LocalDate decided;
        private LocalDate lodged;

        Chain(LocalDate recommended) {
            this.recommended = recommended;
            this.panel = tempo.panel(recommended, random);
            this.decided = panel.plusDays(
                    Chance.of(random, 0.85) ? Chance.between(random, 3, 14) : Chance.between(random, 15, 45));
            this.lodged = tempo.lodged(decided, random);
        }

        /** Brings all days nearer to {@code from} in proportion, so that the day that was {@code until} is {@code limit}. */
        void shorten(LocalDate from, LocalDate until, LocalDate limit) {
            double factor = (double) ChronoUnit.DAYS.between(from, limit) / ChronoUnit.DAYS.between(from, until);
            recommended = nearer(from, recommended, factor);
            panel = nearer(from, panel, factor);
            decided = nearer(from, decided, factor);
            lodged = nearer(from, lodged, factor);
        }

        Chain recommendedBy(LocalDate from, LocalDate adopters) {
            if (recommended.isAfter(adopters)) {
                recommended = from.plusDays(ChronoUnit.DAYS.between(from, adopters) / 2);
            }
            return this;
        }

        private static LocalDate nearer(LocalDate from, LocalDate day, double factor) {
            return from.plusDays(Math.round(ChronoUnit.DAYS.between(from, day) * Math.max(0, factor)));
        }
    }
}
