/**
 * The check as a command, and as a program of its own for an authority: {@code java -jar pace-check.jar PATH}. In come the words a
 * person types; out go the answer, the files that were asked for, and an exit code.
 *
 * <p>It needs nothing but the schema and the rooms beside it: no home, no service, no connection. {@code pace check} is the very same
 * class, so that what an authority sees before it sends is what it is told when it has sent.
 *
 * <p>Begin reading at {@link scot.pace.submissions.offline.PaceCheck}.
 */
@NullMarked
package scot.pace.submissions.offline;

import org.jspecify.annotations.NullMarked;
