/**
 * Hides what costs least so that no hidden cell can be worked out. In comes a {@link scot.pace.reporting.disclosure.optimum.Task}, out
 * goes a {@link scot.pace.reporting.disclosure.optimum.Optimum}, with a proof of how far it is from the best.
 *
 * <p>Begin reading at {@link scot.pace.reporting.disclosure.optimum.Suppression}, which asks a cover for the cheapest pattern that meets
 * all cuts so far, attacks it, and turns every success of the attack into a cut. A {@link
 * scot.pace.reporting.disclosure.optimum.Component} is what can be solved by itself. Cells are shown to be unsafe by {@code Reach} (one
 * sum at a time, with the steps that led there), {@code Attack} (a small program about one cell) and {@code Sweep} (programs about
 * many); what shows a pattern to be safe goes out with it, so that an audit can check it instead of searching.
 */
@NullMarked
package scot.pace.reporting.disclosure.optimum;

import org.jspecify.annotations.NullMarked;
