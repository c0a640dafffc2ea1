package scot.pace.schema;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/** A quarter of the CLAS year, which begins on 1 August: {@code 2025-26-Q1} is 1 August to 31 October 2025, both days included. */
public record Quarter(ClasYear year, int number) implements Comparable<Quarter> {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})-(\\d{2})-Q([1-4])");

    public Quarter {
        if (number < 1 || number > 4) {
            throw new IllegalArgumentException("quarter must be 1 to 4 but was " + number);
        }
    }

    /** The quarter that a day lies in. */
    public static Quarter of(LocalDate day) {
        var year = ClasYear.of(day);
        return new Quarter(
                year, (int) (java.time.Period.between(year.firstDay(), day).toTotalMonths() / 3) + 1);
    }

    /** The quarter that ends on this day: empty unless it is 31 October, 31 January, 30 April or 31 July. */
    public static Optional<Quarter> endingOn(LocalDate day) {
        return Optional.of(of(day)).filter(quarter -> quarter.lastDay().equals(day));
    }

    /** Reads {@code 2019-20-Q4}; anything else is an IllegalArgumentException with words for a person. */
    public static Quarter parse(String written) {
        var match = WRITTEN.matcher(written);
        if (match.matches()) {
            var quarter = new Quarter(new ClasYear(Integer.parseInt(match.group(1))), Integer.parseInt(match.group(3)));
            if (quarter.toString().equals(written)) {
                return quarter;
            }
        }
        throw new IllegalArgumentException("'" + written + "' is not a quarter: write it like 2019-20-Q4");
    }

    public LocalDate firstDay() {
        return year.firstDay().plusMonths(3L * (number - 1));
    }

    public LocalDate lastDay() {
        return year.firstDay().plusMonths(3L * number).minusDays(1);
    }

    /** Whether the CLAS year ends with it, on 31 July. */
    public boolean endsYear() {
        return number == 4;
    }

    /** The quarter so many later, or earlier where {@code quarters} is negative. */
    public Quarter plus(int quarters) {
        return of(firstDay().plusMonths(3L * quarters));
    }

    @Override
    public int compareTo(Quarter other) {
        return Comparator.comparing(Quarter::year)
                .thenComparing(Quarter::number)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return year + "-Q" + number;
    }
}
