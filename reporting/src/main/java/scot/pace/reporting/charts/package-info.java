/**
 * Pictures of shown figures. In come {@link scot.pace.reporting.disclosure.ShownFigure shown figures}, whatever measure they are of;
 * out goes a {@link scot.pace.reporting.charts.Picture}: a drawing as vectors (SVG), the same in words, and the same as a table.
 *
 * <pre>
 * RunChart.of(singleQuarters, 10).aimingAt(percent).testing(tests)     is it changing?
 * SmallMultiples.of(List.of(new Panel("Fife", runChart), ...))         the same for 32 authorities; pages(16) makes two pictures
 * FunnelChart.of(percentagesOfAuthorities, scotland)                   who lies beyond chance? Nobody is ranked
 * new PositionOverTime(List.of(Day.of(7, reached, left, waiting), ...), List.of(new Timescale(184, "6 months")), started)
 * WaitingBands.of(notYetDue, fiveBandsOverdue)                         who still waits, and how long over their time?
 * PopulationByQuarter.of(atHome, kinship, awayWithoutKinship, total)   where do children live?
 * new FamilyGroupStrip(List.of(FamilyGroupStrip.row("Aim 2", councils, own, group, scotland)))
 * </pre>
 *
 * <p>A hidden figure leaves a gap and the words "not shown"; nothing of its value, not even a position, is in a drawing. Lines and
 * areas are named where they lie, so that there is no legend; lightness, hatching and shape carry what colour does. Each record says
 * what is shown; its drawing puts that on a {@link scot.pace.reporting.charts.Sheet}, one unit to a point of paper. Begin reading at
 * {@link scot.pace.reporting.charts.RunChart}.
 */
@NullMarked
package scot.pace.reporting.charts;

import org.jspecify.annotations.NullMarked;
