package scot.pace.reporting.charts;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.ui.RectangleEdge;

/** An axis whose labels have lines under one another, which JFreeChart's own axes draw as one. */
final class QuarterAxis extends SymbolAxis {

    private static final long serialVersionUID = 1L;
    private static final int LINES = 3;
    private static final int GAP = 4;

    QuarterAxis(String[] labels) {
        super(null, labels);
        setTickUnit(new NumberTickUnit(1), false, false);
        setLowerMargin(0);
        setUpperMargin(0);
    }

    @Override
    @SuppressWarnings("rawtypes") // as JFreeChart declares it
    protected double findMaximumTickLabelHeight(List ticks, Graphics2D picture, Rectangle2D area, boolean vertical) {
        return (LINES + 1) * picture.getFontMetrics(getTickLabelFont()).getHeight();
    }

    @Override
    protected AxisState drawTickMarksAndLabels(
            Graphics2D picture, double cursor, Rectangle2D plot, Rectangle2D area, RectangleEdge edge) {
        var state = new AxisState(cursor);
        picture.setFont(getTickLabelFont());
        picture.setPaint(getTickLabelPaint());
        var metrics = picture.getFontMetrics();
        var labels = getSymbols(); // every one: JFreeChart would leave out what it believes to overlap
        for (int i = 0; i < labels.length; i++) {
            double middle = valueToJava2D(i, area, edge);
            double y = cursor + GAP;
            for (var line : labels[i].split("\n", -1)) {
                y += metrics.getHeight();
                picture.drawString(line, (float) (middle - metrics.stringWidth(line) / 2.0), (float) y);
            }
        }
        state.cursorDown(LINES * metrics.getHeight() + GAP);
        return state;
    }
}
