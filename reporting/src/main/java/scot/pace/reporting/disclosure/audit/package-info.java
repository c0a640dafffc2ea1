/**
 * Attacks what was published as a reader could. It knows nothing of the engine that hides cells: it works out anew which cells add up
 * to which, and bounds every hidden cell.
 *
 * <p>A table: in comes a written CSV, with what else an attacker may know; out goes an {@link
 * scot.pace.reporting.disclosure.audit.AuditResult}. Begin reading at {@link scot.pace.reporting.disclosure.audit.Audit}.
 *
 * <p>A release, of however many tables: begin reading at {@link scot.pace.reporting.disclosure.audit.Attacker}. A release reads its
 * written files back and tells a {@link scot.pace.reporting.disclosure.audit.Knowledge} every figure in them, under a {@link
 * scot.pace.reporting.disclosure.tables.CellKey} of what it counts, area, period and breakdowns: {@code known} where a number stands,
 * {@code hidden} where the symbol does. It adds the equations a reader knows: {@code sum} for Scotland, family groups, breakdowns,
 * four quarters, opening + starts = closing + ceases (by a cell that nobody publishes), numerator + rest = denominator; {@code same}
 * where two measures publish one count; {@code percentage} and {@code ratio} where one is left beside a hidden count. Earlier releases
 * are told in the same way: what has not changed has the same key, a count that was revised a key with its release. For the insider of
 * an authority, {@code with} adds its own counts. A release may go out where {@code workOut(...).fits()} and {@code
 * workOut(...).unsafe()} is empty, for the public and for each insider; where it is not, {@code how} says which equations tell the
 * cell. Where zeros may be hidden, it asks twice, with {@code Prior.atLeast(0)} and {@code Prior.atLeast(1)}.
 *
 */
@NullMarked
package scot.pace.reporting.disclosure.audit;

import org.jspecify.annotations.NullMarked;
