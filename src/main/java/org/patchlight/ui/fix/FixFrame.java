package org.patchlight.ui.fix;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Insets;
import java.awt.Rectangle;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.SwingUtilities;
import org.patchlight.ui.layout.Flow;
import org.patchlight.ui.layout.ScrollColumn;
import org.patchlight.ui.style.Spacing;
import org.patchlight.ui.widget.Frames;

/** A window with a head, a page that scrolls and buttons. It is as high as its page needs, within the screen. */
class FixFrame extends JFrame {
    private static final Dimension SIZE = new Dimension(560, 300);
    private static final Dimension LEAST = new Dimension(420, 240);
    private static final double MOST_OF_SCREEN = 0.9;
    /** A window manager may add so much for its borders by itself, without a person who changes the width. */
    private static final int BORDERS = 24;

    private final FixHead head = new FixHead();
    private final JPanel body = new JPanel(new BorderLayout());
    private final Flow buttons;
    private ScrollColumn page = new ScrollColumn(Spacing.CARD);
    private JScrollPane scroll = page.scrolling();
    private int fittedWidth;
    private Insets fitted = new Insets(0, 0, 0, 0);
    private int fittedHeight;
    private int heightBefore;
    private boolean fittedOnceMore;

    FixFrame(String name, String title, Flow buttons) {
        super(title);
        this.buttons = buttons;
        setName(name);
        JPanel content = new JPanel(new BorderLayout());
        body.setOpaque(false);
        content.add(head, BorderLayout.NORTH);
        content.add(body, BorderLayout.CENTER);
        content.add(buttons, BorderLayout.SOUTH);
        setContentPane(content);
        Frames.finish(this, UIScale.scale(SIZE), UIScale.scale(LEAST));
        fittedWidth = getWidth();
        // The size of the title bar is known only then.
        addWindowListener(new WindowAdapter() {
            @Override
            public void windowOpened(WindowEvent event) {
                fit();
            }
        });
    }

    /** Runs this when a person closes the window, instead of closing it. */
    final void closeWith(Runnable close) {
        setDefaultCloseOperation(DO_NOTHING_ON_CLOSE);
        addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent event) {
                close.run();
            }
        });
    }

    /**
     * A desktop may say how wide its borders are after the window was fitted, and may report the size before once more.
     * Neither must take from the page.
     */
    @Override
    public void doLayout() {
        super.doLayout();
        if (fittedWidth == 0 || !isShowing()) {
            return;
        }
        if (!getInsets().equals(fitted)) {
            EventQueue.invokeLater(this::fit);
        } else if (hasOldHeight()) {
            EventQueue.invokeLater(this::fitOnceMore);
        }
    }

    /** Whether the window has the height that it had before it was fitted. That is put right once: a person may want it. */
    private boolean hasOldHeight() {
        return !fittedOnceMore && getHeight() == heightBefore && heightBefore != fittedHeight;
    }

    private void fitOnceMore() {
        fit();
        fittedOnceMore = true;
    }

    final FixHead head() {
        return head;
    }

    final ScrollColumn page() {
        return page;
    }

    /** Shows another page from its top. */
    final void show(ScrollColumn next) {
        page = next;
        // Enter presses a focused button, so that the page has the focus while no button may be pressed unseen.
        page.setFocusable(true);
        page.padded(Spacing.NONE, Spacing.WINDOW);
        body.removeAll();
        scroll = page.scrolling();
        scroll.applyComponentOrientation(getComponentOrientation());
        body.add(scroll);
        fit();
        body.revalidate();
        body.repaint();
    }

    /** Makes the window that shows a component as high as its page needs, if it isn't high enough. */
    static void growAround(Component shown) {
        if (SwingUtilities.getWindowAncestor(shown) instanceof FixFrame frame) {
            frame.fit(frame.getHeight());
        }
    }

    /** Gives the window the height that its page needs, unless a person changed its width. */
    final void fit() {
        fit(0);
    }

    private void fit(int least) {
        if (Math.abs(getWidth() - fittedWidth) > UIScale.scale(BORDERS)) {
            return;
        }
        fitted = getInsets();
        int inner = fittedWidth - getInsets().left - getInsets().right;
        int bar = scroll.getVerticalScrollBar().getPreferredSize().width;
        int wanted = getInsets().top
                + getInsets().bottom
                + head.heightFor(inner)
                + page.heightFor(inner - bar)
                + buttons.heightFor(inner);
        Rectangle screen = Frames.workArea(getGraphicsConfiguration());
        int lowerBound = Math.max(least, getMinimumSize().height);
        int height = Math.max(lowerBound, Math.min(wanted, (int) (screen.height * MOST_OF_SCREEN)));
        int lowest = screen.y + screen.height - height;
        if (getHeight() != height) {
            heightBefore = getHeight();
        }
        fittedHeight = height;
        fittedOnceMore = false;
        setBounds(getX(), Math.max(screen.y, Math.min(getY(), lowest)), fittedWidth, height);
        validate();
    }
}
