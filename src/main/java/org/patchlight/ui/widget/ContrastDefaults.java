package org.patchlight.ui.widget;

import java.awt.Color;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.patchlight.desktop.ContrastColors;

/** The values of FlatLaf in a contrast theme: the colours of the theme and no others. */
final class ContrastDefaults {
    private static final List<String> GROUNDS = List.of(
            "@background",
            "@componentBackground",
            "@menuBackground",
            "Patchlight.card",
            "ScrollBar.track",
            "TitlePane.background",
            "TextField.background",
            "ComboBox.background",
            "ComboBox.buttonBackground");
    private static final List<String> TEXTS = List.of(
            "@foreground",
            "Patchlight.line",
            "Patchlight.secondary",
            "Component.borderColor",
            "Component.disabledBorderColor",
            "ScrollBar.thumb",
            "ScrollBar.hoverThumbColor",
            "ScrollBar.pressedThumbColor",
            "Separator.foreground",
            "CheckBox.icon.borderColor",
            "CheckBox.icon.checkmarkColor",
            "PopupMenu.borderColor");
    private static final List<String> SELECTED = List.of(
            "@selectionBackground",
            "@selectionInactiveBackground",
            "@accentColor",
            "@accentBaseColor",
            "Component.focusColor",
            "Component.focusedBorderColor",
            "Button.focusedBorderColor",
            "Button.hoverBorderColor",
            "Button.default.focusedBorderColor",
            "Button.default.focusColor",
            "Button.default.background",
            "Button.default.focusedBackground",
            "Button.default.hoverBackground",
            "Button.default.pressedBackground",
            "Button.default.borderColor",
            "Button.toolbar.selectedBackground",
            "ToggleButton.toolbar.selectedBackground",
            "ToggleButton.selectedBackground",
            "ProgressBar.foreground");
    private static final List<String> SELECTED_TEXTS = List.of(
            "@selectionForeground",
            "@selectionInactiveForeground",
            "Button.default.foreground",
            "ToggleButton.toolbar.selectedForeground",
            "ToggleButton.selectedForeground");
    private static final List<String> BUTTONS = List.of(
            "@buttonBackground",
            "Button.background",
            "Button.focusedBackground",
            "Button.hoverBackground",
            "Button.pressedBackground",
            "Button.toolbar.hoverBackground",
            "ToggleButton.background",
            "ToggleButton.toolbar.hoverBackground");
    private static final List<String> BUTTON_TEXTS =
            List.of("Button.foreground", "Button.borderColor", "ToggleButton.foreground");
    private static final List<String> DISABLED =
            List.of("@disabledForeground", "Button.disabledText", "Button.disabledBorderColor");

    private ContrastDefaults() {}

    /** The values, by key. Those for light and for dark themes are the same. */
    static Map<String, String> of(ContrastColors theme) {
        Map<String, String> values = new HashMap<>();
        put(values, GROUNDS, theme.ground());
        put(values, TEXTS, theme.text());
        put(values, SELECTED, theme.selected());
        put(values, SELECTED_TEXTS, theme.selectedText());
        put(values, BUTTONS, theme.button());
        put(values, BUTTON_TEXTS, theme.buttonText());
        put(values, DISABLED, theme.disabled());
        put(values, List.of("Label.disabledForeground"), theme.disabled());
        put(values, List.of("Component.linkColor"), theme.link());
        return values;
    }

    /** FlatLaf prefers a value for the light or dark theme, so both are replaced too. */
    private static void put(Map<String, String> values, List<String> keys, Color color) {
        String value = String.format(Locale.ROOT, "#%06x", color.getRGB() & 0xFFFFFF);
        for (String key : keys) {
            values.put(key, value);
            values.put("[light]" + key, value);
            values.put("[dark]" + key, value);
        }
    }
}
