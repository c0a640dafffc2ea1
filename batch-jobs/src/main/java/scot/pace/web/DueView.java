package scot.pace.web;

import scot.pace.board.AgreedDay;
import scot.pace.board.Review;
import scot.pace.board.Standing;
import scot.pace.submissions.CivilDay;

/**
 * A return that an authority has still to send, as its page says it.
 *
 * @param deadline the last day in time, in words
 * @param late by how long, in words; empty while it is not
 * @param exception why its deadline is another than that of the others; empty where it is not
 * @param returned why CELCIS returned the version that it has sent; empty where nothing was sent
 */
public record DueView(String quarter, String period, String deadline, String late, String exception, String returned) {

    static DueView of(Standing standing) {
        boolean isLate = standing.live().isEmpty() && standing.daysLate() > 0;
        return new DueView(
                standing.quarter().toString(),
                Period.inWords(standing.quarter()),
                CivilDay.inWords(standing.deadline().day()),
                isLate
                        ? "It is late by " + (standing.daysLate() == 1 ? "1 day" : standing.daysLate() + " days") + "."
                        : "",
                standing.deadline().agreed().map(DueView::agreed).orElse(""),
                standing.review()
                        .filter(Review::isReturned)
                        .map(DueView::returned)
                        .orElse(""));
    }

    private static String agreed(AgreedDay agreed) {
        return "This day was agreed with CELCIS (set by %s): %s".formatted(agreed.setBy(), agreed.reason());
    }

    private static String returned(Review review) {
        return "CELCIS returned version %d on %s: %s"
                .formatted(review.version(), CivilDay.inWords(review.day()), review.reason());
    }
}
