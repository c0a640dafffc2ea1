/**
 * Attacks a written file as a reader could. In comes a published CSV, with what else an attacker may know; out goes an {@link
 * scot.pace.reporting.disclosure.audit.AuditResult}. It knows nothing of the engine that hides cells: it reads the file again, works
 * out anew which cells add up to which, and bounds every hidden cell.
 *
 * <p>Begin reading at {@link scot.pace.reporting.disclosure.audit.Audit}.
 */
@NullMarked
package scot.pace.reporting.disclosure.audit;

import org.jspecify.annotations.NullMarked;
