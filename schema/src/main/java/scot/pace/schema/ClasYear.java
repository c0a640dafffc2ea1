package scot.pace.schema;

import java.time.LocalDate;
import java.time.Month;

/** The year of the Children Looked After Statistics: {@code 2019-20} is 1 August 2019 to 31 July 2020, both days included. */
public record ClasYear(int startsIn) implements Comparable<ClasYear> {

    /** The year that a day lies in. */
    public static ClasYear of(LocalDate day) {
        return new ClasYear(day.getMonthValue() >= Month.AUGUST.getValue() ? day.getYear() : day.getYear() - 1);
    }

    /** 1 August. */
    public LocalDate firstDay() {
        return LocalDate.of(startsIn, Month.AUGUST, 1);
    }

    /** 31 July, the day of the census. */
    public LocalDate lastDay() {
        return LocalDate.of(startsIn + 1, Month.JULY, 31);
    }

    @Override
    public int compareTo(ClasYear other) {
        return Integer.compare(startsIn, other.startsIn);
    }

    @Override
    public String toString() {
        return "%d-%02d".formatted(startsIn, (startsIn + 1) % 100);
    }
}
