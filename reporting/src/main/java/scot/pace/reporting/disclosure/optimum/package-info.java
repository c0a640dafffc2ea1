/**
 * Hides what costs least so that no hidden cell can be worked out. In comes a {@link scot.pace.reporting.disclosure.optimum.Task}, out
 * goes a {@link scot.pace.reporting.disclosure.optimum.Optimum}, with a proof of how far it is from the best.
 *
 * <p>Begin reading at {@link scot.pace.reporting.disclosure.optimum.Suppression}, which asks a cover for the cheapest pattern that meets
 * all cuts so far, attacks it, and turns every success of the attack into a cut.
 */
@NullMarked
package scot.pace.reporting.disclosure.optimum;

import org.jspecify.annotations.NullMarked;
