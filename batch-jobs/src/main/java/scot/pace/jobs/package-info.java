/**
 * A class a job, steps in the order they run. In come submissions and quarters; out go accepted returns, publications, releases.
 *
 * <p>Every step may be repeated: it leaves a file that appears whole or not at all, or one transaction. Begin reading at
 * {@link scot.pace.jobs.AcceptReturnJob}.
 */
@NullMarked
package scot.pace.jobs;

import org.jspecify.annotations.NullMarked;
