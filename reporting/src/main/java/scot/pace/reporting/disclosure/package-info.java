/**
 * What may be shown. In come figures with their true values, out go {@link scot.pace.reporting.disclosure.ShownFigure shown
 * figures}; charts, templates and files accept nothing else, so that no template can leak.
 *
 * <p>Beside it stands the engine for whole tables, where a hidden cell must not follow from the others: begin reading at {@link
 * scot.pace.reporting.disclosure.TableProtection}. Which cells and sums there are, {@code tables} knows; {@code optimum} hides what
 * costs least; {@code audit} reads the written file as an attacker would, and shares nothing with it but the solver.
 */
@NullMarked
package scot.pace.reporting.disclosure;

import org.jspecify.annotations.NullMarked;
