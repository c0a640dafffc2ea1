package scot.pace.submissions.read;

/**
 * How large a return may be. All are inclusive.
 *
 * @param bytes of the file sent, or of all files of a folder
 * @param inflated bytes of all tables once unpacked
 * @param ratio how many times larger than packed a table may be, looked at from one megabyte on
 * @param rows of all tables
 * @param cell characters of one cell
 */
public record Limits(long bytes, long inflated, int ratio, int rows, int columns, int cell) {
    public static final Limits STANDARD = new Limits(256L << 20, 2L << 30, 100, 2_000_000, 64, 200);
}
