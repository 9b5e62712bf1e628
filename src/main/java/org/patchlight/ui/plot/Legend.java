package org.patchlight.ui.plot;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.patchlight.ui.text.Wording;

/** The legend below a plot. It explains only the lines, shades and shapes that occur, in as many rows as they need. */
final class Legend {
    private static final double ROW = 1.2;

    private final FontMetrics letters;
    private final double line;
    private final List<List<Item>> rows = new ArrayList<>();

    /**
     * A symbol with its text.
     *
     * @param text the explanation
     * @param symbol the width of the symbol
     * @param draw draws the symbol from x to the right, centred at y
     */
    private record Item(String text, double symbol, Symbol draw) {}

    private interface Symbol {
        void draw(Graphics2D g, PlotColors colors, double x, double y);
    }

    Legend(Wording wording, PlotModel model, FontMetrics letters, double width) {
        this.letters = letters;
        this.line = letters.getHeight();
        double x = 0;
        for (Item item : items(wording, model)) {
            if (rows.isEmpty() || x + width(item) > width) {
                rows.add(new ArrayList<>());
                x = 0;
            }
            rows.get(rows.size() - 1).add(item);
            x += width(item) + line;
        }
    }

    double height() {
        return rows.size() * ROW * line;
    }

    void paint(Graphics2D g, PlotColors colors, double left, double top) {
        double y = top + ROW * line / 2;
        for (List<Item> row : rows) {
            double x = left;
            for (Item item : row) {
                item.draw().draw(g, colors, x, y);
                g.setColor(colors.text());
                g.drawString(
                        item.text(), (float) (x + item.symbol() + 0.3 * line), (float) (y + letters.getAscent() * 0.4));
                x += width(item) + line;
            }
            y += ROW * line;
        }
    }

    private double width(Item item) {
        return item.symbol() + 0.3 * line + letters.stringWidth(item.text());
    }

    private List<Item> items(Wording wording, PlotModel model) {
        List<Item> items = new ArrayList<>();
        if (!model.runs().isEmpty()) {
            items.add(new Item(wording.say("ui.plot.legend.offset"), 1.4 * line, this::band));
        }
        if (!model.sleeps().isEmpty()) {
            items.add(new Item(wording.say("ui.plot.legend.sleep"), line, this::shade));
        }
        for (PlotModel.Kind kind : PlotArea.kinds(model)) {
            items.add(new Item(wording.say("ui.plot.legend." + kind.id()), 0.7 * line, (g, colors, x, y) -> {
                g.setColor(colors.of(kind));
                MarkShape.paint(g, kind, x + line / 3, y);
            }));
        }
        return items;
    }

    private void band(Graphics2D g, PlotColors colors, double x, double y) {
        g.setColor(PlotColors.translucent(colors.line(), 60));
        g.fill(new Rectangle2D.Double(x, y - 0.4 * line, 1.4 * line, 0.8 * line));
        g.setColor(colors.line());
        g.fill(new Rectangle2D.Double(x, y - 0.75, 1.4 * line, 1.5));
    }

    private void shade(Graphics2D g, PlotColors colors, double x, double y) {
        g.setColor(PlotColors.translucent(colors.quiet(), 90));
        g.fill(new Rectangle2D.Double(x, y - 0.4 * line, line, 0.8 * line));
    }
}
