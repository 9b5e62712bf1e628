package org.patchlight.ui.plot;

import java.awt.BasicStroke;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.patchlight.ui.text.Wording;

/** Draws a plot with its axes, marks and legend, on the screen or into an image. */
final class PlotPainter {
    private static final float[] DASHES = {3, 3};

    private final Wording wording;
    private final PlotModel model;
    private final boolean typical;

    PlotPainter(Wording wording, PlotModel model, boolean typical) {
        this.wording = wording;
        this.model = model;
        this.typical = typical;
    }

    /** The layout for a plot of this size. */
    PlotArea area(FontMetrics letters, double width, double height) {
        double line = letters.getHeight();
        double row = line;
        double top = line * 0.6 + row * PlotArea.kinds(model).size() + row / 4;
        double bottom = line * 2.1 + legend(letters, width).height();
        double tall = Math.max(line, height - top - bottom);
        OffsetAxis offset = OffsetAxis.of(model.points(), typical, (int) (tall / (2.2 * line)));
        double left = line;
        for (double tick : offset.ticks()) {
            left = Math.max(left, letters.stringWidth(label(offset, tick)) + line * 1.2);
        }
        double wide = Math.max(line, width - left - line);
        int labels = (int) (wide / (letters.stringWidth("00 Mmm 0000") * 1.3));
        TimeAxis time = TimeAxis.of(model.from(), model.to(), wording.zone(), wording.locale(), labels);
        return new PlotArea(model, time, offset, new Rectangle2D.Double(left, top, wide, tall), row);
    }

    void paint(Graphics2D g, double width, double height) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        PlotColors colors = PlotColors.ofTheme();
        g.setColor(colors.ground());
        g.fill(new Rectangle2D.Double(0, 0, width, height));
        if (model.isEmpty()) {
            nothing(g, colors, width, height);
            return;
        }
        PlotArea area = area(g.getFontMetrics(), width, height);
        sleeps(g, area, colors);
        offsets(g, area, colors);
        times(g, area, colors);
        new Curve(area, colors.line()).paint(g);
        marks(g, area, colors);
        legend(g.getFontMetrics(), width)
                .paint(
                        g,
                        colors,
                        g.getFontMetrics().getHeight(),
                        area.curve().getMaxY() + 1.6 * g.getFontMetrics().getHeight());
    }

    private Legend legend(FontMetrics letters, double width) {
        return new Legend(wording, model, letters, width - 2 * letters.getHeight());
    }

    private void nothing(Graphics2D g, PlotColors colors, double width, double height) {
        String sentence = wording.say("ui.plot.empty");
        g.setColor(colors.quiet());
        FontMetrics letters = g.getFontMetrics();
        g.drawString(sentence, (float) Math.max(4, (width - letters.stringWidth(sentence)) / 2), (float) height / 2);
    }

    private static void sleeps(Graphics2D g, PlotArea area, PlotColors colors) {
        Graphics2D clipped = (Graphics2D) g.create();
        clipped.clip(area.curve());
        clipped.setColor(PlotColors.translucent(colors.quiet(), 45));
        for (PlotModel.Sleep sleep : area.model().sleeps()) {
            double x = area.x(sleep.from());
            clipped.fill(new Rectangle2D.Double(
                    x,
                    area.curve().getY(),
                    Math.max(1, area.x(sleep.to()) - x),
                    area.curve().getHeight()));
        }
        clipped.dispose();
    }

    private void offsets(Graphics2D g, PlotArea area, PlotColors colors) {
        FontMetrics letters = g.getFontMetrics();
        for (double tick : area.offset().ticks()) {
            double y = area.y(tick);
            g.setStroke(new BasicStroke(tick == 0 ? 1.4f : 0.6f));
            g.setColor(tick == 0 ? colors.quiet() : colors.grid());
            g.draw(new Line2D.Double(area.curve().getX(), y, area.curve().getMaxX(), y));
            String label = label(area.offset(), tick);
            g.setColor(colors.text());
            g.drawString(
                    label,
                    (float) (area.curve().getX() - letters.stringWidth(label) - letters.getHeight() * 0.4),
                    (float) (y + letters.getAscent() * 0.4));
        }
        sides(g, area, colors);
    }

    private void sides(Graphics2D g, PlotArea area, PlotColors colors) {
        FontMetrics letters = g.getFontMetrics();
        g.setColor(colors.quiet());
        float x = (float) area.curve().getX() + letters.getHeight() * 0.4f;
        if (area.offset().high() > -area.offset().low() / 4) {
            g.drawString(wording.say("ui.plot.behind"), x, (float) area.curve().getY() + letters.getHeight());
        }
        if (-area.offset().low() > area.offset().high() / 4) {
            g.drawString(wording.say("ui.plot.ahead"), x, (float) area.curve().getMaxY() - letters.getDescent() - 3);
        }
    }

    private static void times(Graphics2D g, PlotArea area, PlotColors colors) {
        FontMetrics letters = g.getFontMetrics();
        double bottom = area.curve().getMaxY();
        for (TimeAxis.Tick tick : area.time().ticks()) {
            double x = area.x(tick.time());
            g.setColor(colors.grid());
            g.setStroke(new BasicStroke(0.6f));
            g.draw(new Line2D.Double(x, area.curve().getY(), x, bottom + 4));
            g.setColor(colors.text());
            double left = x - letters.stringWidth(tick.label()) / 2.0;
            g.drawString(tick.label(), (float) left, (float) bottom + letters.getHeight() + 2);
        }
    }

    private static void marks(Graphics2D g, PlotArea area, PlotColors colors) {
        for (PlotModel.Mark mark : area.model().marks()) {
            double x = area.x(mark.time());
            g.setColor(PlotColors.translucent(colors.of(mark.kind()), 150));
            g.setStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, DASHES, 0));
            g.draw(new Line2D.Double(x, area.yOf(mark.kind()), x, area.curve().getMaxY()));
            g.setColor(colors.of(mark.kind()));
            MarkShape.paint(g, mark.kind(), x, area.yOf(mark.kind()));
        }
    }

    private String label(OffsetAxis axis, double tick) {
        return wording.say("ui.plot.unit." + axis.unit().id(), axis.inUnit(tick));
    }
}
