package org.patchlight.ui.plot;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import javax.swing.ToolTipManager;
import javax.swing.UIManager;
import org.jspecify.annotations.Nullable;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.widget.Frames;

/** Shows a plot in the available space, with tooltips for what is under the pointer. */
final class PlotView extends JComponent {
    private static final int SCALE_OF_PICTURE = 2;

    private final transient Wording wording;
    private final transient PlotText text;
    private transient PlotModel model;
    private boolean typical;

    PlotView(Wording wording, PlotModel empty) {
        this.wording = wording;
        this.text = new PlotText(wording);
        this.model = empty;
        setName("plot");
        setOpaque(true);
        ToolTipManager.sharedInstance().registerComponent(this);
        setPreferredSize(new Dimension(Frames.letters(90), Frames.lines(24)));
        updateUI();
    }

    void show(PlotModel shown, boolean fitToTypical) {
        model = shown;
        typical = fitToTypical;
        repaint();
    }

    PlotModel model() {
        return model;
    }

    /** How many measurements are outside the vertical axis. */
    int beyond() {
        return area().offset().outside(model.points()).size();
    }

    /** The current layout. */
    PlotArea area() {
        return painter().area(getFontMetrics(getFont()), getWidth(), getHeight());
    }

    /** The plot as an image, at twice the resolution of a plain screen. */
    BufferedImage picture() {
        BufferedImage picture = new BufferedImage(
                SCALE_OF_PICTURE * getWidth(), SCALE_OF_PICTURE * getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        g.scale(SCALE_OF_PICTURE, SCALE_OF_PICTURE);
        g.setFont(getFont());
        painter().paint(g, getWidth(), getHeight());
        g.dispose();
        return picture;
    }

    private PlotPainter painter() {
        return new PlotPainter(wording, model, typical);
    }

    @Override
    public void updateUI() {
        setFont(UIManager.getFont("Label.font"));
        repaint();
    }

    @Override
    protected void paintComponent(Graphics g) {
        Graphics2D copy = (Graphics2D) g.create();
        copy.setFont(getFont());
        painter().paint(copy, getWidth(), getHeight());
        copy.dispose();
    }

    @Override
    public @Nullable String getToolTipText(MouseEvent event) {
        return model.isEmpty()
                ? null
                : area().at(event.getX(), event.getY()).map(text::tip).orElse(null);
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJComponent() {
                @Override
                public AccessibleRole getAccessibleRole() {
                    return AccessibleRole.CANVAS;
                }
            };
        }
        return accessibleContext;
    }
}
