/**
 * The one application. In come commands; out go jobs run, answers printed and an exit code.
 *
 * <p>Begin reading at {@link scot.pace.PaceApplication}, then the package {@code cli} (a class a command) and the package
 * {@code jobs} (a class a job, its steps in the order they run).
 */
@NullMarked
package scot.pace;

import org.jspecify.annotations.NullMarked;
