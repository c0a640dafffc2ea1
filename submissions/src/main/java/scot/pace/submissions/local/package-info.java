/**
 * What an authority says of itself beside its returns: local aims and tests of change.
 *
 * <p>In comes a CSV file; out go typed rows and every fault there is. Begin reading at {@link
 * scot.pace.submissions.local.LocalIntake}.
 */
@NullMarked
package scot.pace.submissions.local;

import org.jspecify.annotations.NullMarked;
