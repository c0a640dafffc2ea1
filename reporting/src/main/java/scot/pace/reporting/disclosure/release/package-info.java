/**
 * All figures of a release as one system of counts. In come figures and what their measures say they add up to, out go the keys of
 * those that must be hidden so that nothing hidden follows from anything shown. Begin reading at {@link
 * scot.pace.reporting.disclosure.release.ReleaseProtection}.
 *
 * <p>{@link scot.pace.reporting.disclosure.release.ReleaseAttack} goes the other way: from what a written release shows it works out
 * what it can, and knows nothing of how the figures were chosen.
 */
@NullMarked
package scot.pace.reporting.disclosure.release;

import org.jspecify.annotations.NullMarked;
