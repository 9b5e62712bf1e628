package org.patchlight.ui.main;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.BorderLayout;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.swing.AbstractButton;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import javax.swing.SwingConstants;
import org.patchlight.ui.layout.Column;
import org.patchlight.ui.style.Spacing;
import org.patchlight.ui.style.Symbol;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.widget.Buttons;
import org.patchlight.ui.widget.OneOfMany;
import org.patchlight.ui.widget.PlainText;

/** The pages of the main window as a column of buttons; the settings, which open a window, stand below them. */
final class Sidebar extends JPanel {
    private final Wording wording;
    private final Map<String, JToggleButton> buttons = new LinkedHashMap<>();

    /**
     * @param pages the pages, top to bottom; the last one stands below the settings
     * @param chosen receives the page that a person chooses
     * @param settings opens the settings
     */
    Sidebar(Wording wording, List<MainPage> pages, Consumer<MainPage> chosen, Runnable settings) {
        super(new BorderLayout());
        this.wording = wording;
        setOpaque(false);
        OneOfMany group = new OneOfMany();
        Column top = new Column(Spacing.INSIDE);
        Column bottom = new Column(Spacing.INSIDE);
        JButton settingsButton = PlainText.in(new JButton(Symbol.SETTINGS.icon()));
        settingsButton.setName("settings");
        Buttons.label(settingsButton, wording.say("ui.main.page.settings"));
        settingsButton.addActionListener(event -> settings.run());
        style(settingsButton);
        bottom.put(settingsButton);
        for (MainPage page : pages) {
            JToggleButton button = PlainText.in(new JToggleButton(page.symbol().icon()));
            button.setName("page-" + page.id());
            Buttons.label(button, wording.say("ui.main.page." + page.id()));
            button.addActionListener(event -> chosen.accept(page));
            style(button);
            group.add(button);
            buttons.put(page.id(), button);
            (page == pages.get(pages.size() - 1) ? bottom : top).put(button);
        }
        setBorder(BorderFactory.createEmptyBorder(
                Spacing.GROUP.pixels(), Spacing.RELATED.pixels(), Spacing.GROUP.pixels(), Spacing.RELATED.pixels()));
        add(top, BorderLayout.NORTH);
        add(bottom, BorderLayout.SOUTH);
    }

    /** Marks the page that is in front. */
    void mark(MainPage page) {
        buttons.forEach((id, button) -> {
            boolean current = id.equals(page.id());
            button.setSelected(current);
            String name = Buttons.plain(wording.say("ui.main.page." + id));
            button.getAccessibleContext().setAccessibleName(current ? wording.say("ui.main.page.current", name) : name);
        });
    }

    private static void style(AbstractButton button) {
        button.setHorizontalAlignment(SwingConstants.LEADING);
        button.setIconTextGap(Spacing.CARD.pixels());
        button.putClientProperty(FlatClientProperties.BUTTON_TYPE, FlatClientProperties.BUTTON_TYPE_TOOLBAR_BUTTON);
        button.putClientProperty(
                FlatClientProperties.STYLE, "toolbar.margin: 8,12,8,24; toolbar.spacingInsets: 0,0,0,0; arc: 8");
    }
}
