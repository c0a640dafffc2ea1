/**
 * A class a command. In come the words a person types; out go lines for a person and an exit code: 0 done, 1 the return has
 * faults, 2 wrong use, 3 our failure.
 *
 * <p>Begin reading at {@link scot.pace.cli.Pace}.
 */
@NullMarked
package scot.pace.cli;

import org.jspecify.annotations.NullMarked;
