package scot.pace.reporting.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Rectangle;
import java.awt.geom.Ellipse2D;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.svg.SVGGraphics2D;

/** Draws a run chart as SVG: the same chart, the same bytes. Under each quarter stands the number of children it is a percentage of. */
public final class RunChartDrawing {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 344;
    private static final Color BLUE = new Color(0x002D54);
    private static final Color ORANGE = new Color(0xB35900);
    private static final Font SMALL = new Font("DejaVu Sans", Font.PLAIN, 11);
    private static final double HALF_A_STEP = 0.5;

    private RunChartDrawing() {}

    /** The drawing as an SVG document in UTF-8. */
    public static byte[] svg(RunChart chart) {
        var picture = new SVGGraphics2D(WIDTH, HEIGHT);
        picture.setDefsKeyPrefix("pace");
        drawing(chart).draw(picture, new Rectangle(0, 0, WIDTH, HEIGHT));
        return picture.getSVGElement().getBytes(StandardCharsets.UTF_8);
    }

    private static JFreeChart drawing(RunChart chart) {
        var plot = new XYPlot(series(chart), quarters(chart), percent(), renderer());
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(new Color(0xCFCFCF));
        var drawing = new JFreeChart(null, SMALL, plot, true);
        drawing.setBackgroundPaint(Color.WHITE);
        drawing.getLegend().setItemFont(SMALL);
        drawing.getLegend().setFrame(BlockBorder.NONE);
        return drawing;
    }

    private static XYSeriesCollection series(RunChart chart) {
        var percent = new XYSeries("Per cent in time");
        var points = chart.points();
        IntStream.range(0, points.size())
                .forEach(i -> percent.add(i, points.get(i).percent().orElse(null)));
        var series = new XYSeriesCollection(percent);
        chart.centre().ifPresent(line -> {
            var centre = new XYSeries("Centre line: median of the first " + RunChart.BASELINE + " quarters shown, "
                    + line.toPlainString() + "%");
            centre.add(-HALF_A_STEP, line);
            centre.add(points.size() - HALF_A_STEP, line);
            series.addSeries(centre);
        });
        return series;
    }

    private static SymbolAxis quarters(RunChart chart) {
        var labels = chart.points().stream().map(RunChartDrawing::label).toArray(String[]::new);
        var axis = new QuarterAxis(labels);
        axis.setGridBandsVisible(false);
        axis.setTickLabelFont(new Font("DejaVu Sans", Font.PLAIN, 9));
        axis.setRange(-HALF_A_STEP, labels.length - HALF_A_STEP);
        return axis;
    }

    private static String label(RunChart.Point point) {
        var size = point.denominator().map(of -> "of " + of).orElse("–");
        var year = point.quarter().year().toString();
        return "Q" + point.quarter().number() + "\n" + year.substring(2) + "\n" + size;
    }

    private static NumberAxis percent() {
        var axis = new NumberAxis("Per cent");
        axis.setLabelFont(SMALL);
        axis.setTickLabelFont(SMALL);
        axis.setRange(0, 100);
        return axis;
    }

    private static XYLineAndShapeRenderer renderer() {
        var renderer = new XYLineAndShapeRenderer(true, true);
        renderer.setSeriesPaint(0, BLUE);
        renderer.setSeriesStroke(0, new BasicStroke(1.8f));
        renderer.setSeriesShape(0, new Ellipse2D.Double(-3.5, -3.5, 7, 7));
        renderer.setSeriesPaint(1, ORANGE);
        renderer.setSeriesShapesVisible(1, false);
        renderer.setSeriesStroke(
                1, new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {7, 4}, 0));
        return renderer;
    }
}
