/**
 * Pictures of shown figures. In come {@link scot.pace.reporting.disclosure.ShownFigure shown figures}, out go drawings as vectors
 * (SVG) and the same in words. Begin reading at {@link scot.pace.reporting.charts.RunChart}.
 */
@NullMarked
package scot.pace.reporting.charts;

import org.jspecify.annotations.NullMarked;
