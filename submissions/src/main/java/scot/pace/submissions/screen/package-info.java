/**
 * What must never be kept: identifiers of children.
 *
 * <p>In come column names and cells as they stand in a file; out goes the kind of identifier, never the value. Begin reading at
 * {@link scot.pace.submissions.screen.Identifier}.
 */
@NullMarked
package scot.pace.submissions.screen;

import org.jspecify.annotations.NullMarked;
