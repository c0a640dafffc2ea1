/**
 * Programs with linear rows, and who solves them. The rest of the house knows {@link scot.pace.reporting.disclosure.solver.Program}
 * and not whose library stands behind it.
 */
@NullMarked
package scot.pace.reporting.disclosure.solver;

import org.jspecify.annotations.NullMarked;
