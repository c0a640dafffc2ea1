/**
 * What may be shown. In come figures with their true values, out go {@link scot.pace.reporting.disclosure.ShownFigure shown
 * figures}; charts, templates and files accept nothing else, so that no template can leak.
 */
@NullMarked
package scot.pace.reporting.disclosure;

import org.jspecify.annotations.NullMarked;
