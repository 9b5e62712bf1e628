package org.patchlight.ui.main;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.event.ActionEvent;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.KeyEvent;
import java.util.List;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import javax.swing.WindowConstants;
import org.patchlight.monitor.Situation;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.tray.Commands;
import org.patchlight.ui.widget.EventThread;
import org.patchlight.ui.widget.Frames;

/** The one main window: a sidebar, and the page that a person chose. */
public final class MainWindow extends JFrame implements SituationView {
    private static final Dimension SIZE = new Dimension(920, 640);
    private static final Dimension LEAST = new Dimension(640, 480);

    private final List<MainPage> pages;
    private final CardLayout cards = new CardLayout();
    private final JPanel front = new JPanel(cards);
    private final Sidebar sidebar;
    private final WindowMemory memory;
    private MainPage chosen;
    /** The bounds while the window didn't fill the screen. */
    private Rectangle normal;

    /**
     * The window with its first page in front. Call it on the event thread.
     *
     * @param pages its pages, in the order of the sidebar
     */
    public MainWindow(Wording wording, Commands commands, List<MainPage> pages) {
        this(wording, commands, pages, WindowMemory.none());
    }

    /** @param memory where the window was when it was closed */
    public MainWindow(Wording wording, Commands commands, List<MainPage> pages, WindowMemory memory) {
        super(wording.say("ui.main.window"));
        EventThread.check();
        this.memory = memory;
        this.pages = List.copyOf(pages);
        chosen = pages.get(0);
        setName("main-window");
        setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
        sidebar = new Sidebar(wording, pages, this::choose, commands::settings);
        front.setOpaque(false);
        pages.forEach(page -> front.add(page.view(), page.id()));
        JPanel content = new JPanel(new BorderLayout());
        content.add(sidebar, BorderLayout.LINE_START);
        content.add(front, BorderLayout.CENTER);
        setContentPane(content);
        on(KeyStroke.getKeyStroke(KeyEvent.VK_F5, 0), "check-now", commands::checkNow);
        on(KeyStroke.getKeyStroke(KeyEvent.VK_F, menuKey()), "search", commands::settings);
        Frames.finish(this, UIScale.scale(SIZE), UIScale.scale(LEAST));
        memory.recall().map(place -> place.on(Frames.workAreas())).ifPresent(this::place);
        normal = getBounds();
        addComponentListener(new ComponentAdapter() {
            @Override
            public void componentMoved(ComponentEvent event) {
                note();
            }

            @Override
            public void componentResized(ComponentEvent event) {
                note();
            }
        });
        choose(chosen);
    }

    private void place(WindowMemory.Place place) {
        setBounds(place.bounds());
        setExtendedState(place.maximized() ? MAXIMIZED_BOTH : NORMAL);
    }

    private void note() {
        if (getExtendedState() == NORMAL) {
            normal = getBounds();
        }
    }

    @Override
    public void dispose() {
        if (isShowing()) {
            note();
            memory.keep(new WindowMemory.Place(normal, (getExtendedState() & MAXIMIZED_BOTH) == MAXIMIZED_BOTH));
        }
        super.dispose();
    }

    /** Brings a page to the front. */
    public void open(String id) {
        pages.stream().filter(page -> page.id().equals(id)).findFirst().ifPresent(this::choose);
    }

    /** The id of the page in front. */
    public String page() {
        return chosen.id();
    }

    private void choose(MainPage page) {
        chosen = page;
        sidebar.mark(page);
        cards.show(front, page.id());
        // The button of a page behind must not answer to Enter.
        getRootPane().setDefaultButton(null);
        page.opened();
    }

    @Override
    public void show(Situation situation) {
        EventThread.check();
        pages.forEach(page -> page.show(situation));
    }

    private static int menuKey() {
        return Toolkit.getDefaultToolkit().getMenuShortcutKeyMaskEx();
    }

    /** Lets F1 do this. */
    public void onHelp(Runnable help) {
        on(KeyStroke.getKeyStroke(KeyEvent.VK_F1, 0), "help", help);
    }

    private void on(KeyStroke key, String name, Runnable action) {
        getRootPane().getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(key, name);
        getRootPane().getActionMap().put(name, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                action.run();
            }
        });
    }
}
