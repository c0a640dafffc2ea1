package scot.pace.schema.store;

import java.time.LocalDateTime;

/** The time of every entry of every ZIP that we write: the same content is the same bytes. */
public final class ZipTime {

    /**
     * Not the first day that a ZIP can hold: Java takes that for a day before it, and then writes the moment beside it, which depends
     * on the time zone of the machine.
     */
    public static final LocalDateTime FIXED = LocalDateTime.of(1980, 2, 1, 0, 0);

    private ZipTime() {}
}
