/**
 * From the warehouse to a published page: {@code measures} count, {@code statistics} estimate, {@code disclosure} decides what
 * may be shown, {@code charts} and {@code publication} show it.
 */
@NullMarked
package scot.pace.reporting;

import org.jspecify.annotations.NullMarked;
