package org.patchlight.ui.gallery;

import java.awt.Dialog;
import java.awt.Frame;
import java.awt.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.accessibility.AccessibleContext;
import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;
import org.patchlight.desktop.MenuEntry;
import org.patchlight.desktop.TrayFace;

/**
 * Finds texts that no single pattern of a bundle made, in windows whose texts stand in brackets: cut ones, ones joined
 * from parts, and ones from the code.
 */
final class JoinedTexts {
    /** From outside, or the same in every language. */
    private static final Set<String> NAMES =
            Set.of("Flatbed Scanner 9000", "Graphics Adapter X", "Conference Camera", "awt");

    /** A date or a time of day as the language writes it, a path, a time zone, and the name of this system. */
    private static final Pattern DATA =
            Pattern.compile("[^\\[\\]]*\\b20\\d\\d|\\d{1,2}:\\d\\d.{0,4}|[A-Z]:[/\\\\].*|\\(UTC.*|"
                    + Pattern.quote(System.getProperty("os.name")) + " .*");

    /** Stands between whole texts in every language. */
    private static final String BETWEEN = " · ";

    private JoinedTexts() {}

    /** The faults of all windows that are shown, one line each. Call it on the event thread. */
    static List<String> ofOpenWindows() {
        List<String> faults = new ArrayList<>();
        for (Window window : OpenWindows.shown()) {
            Stream<String> texts = Stream.concat(
                    titles(window),
                    OpenWindows.all(window)
                            .filter(part -> part.isShowing() && part instanceof JComponent)
                            .flatMap(part -> texts((JComponent) part)));
            texts.flatMap(String::lines)
                    .filter(text -> !isWhole(text))
                    .distinct()
                    .forEach(text -> faults.add(window.getName() + ": " + text));
        }
        return faults;
    }

    /** The faults of the tray: its menu, and its tooltip, which Windows limits to so many characters. */
    static List<String> of(TrayFace face, int limit) {
        return Stream.concat(Stream.of(face.tooltip()), face.menu().stream().flatMap(JoinedTexts::texts))
                .filter(text -> text.length() < limit && !isWhole(text))
                .toList();
    }

    private static Stream<String> titles(Window window) {
        if (window instanceof Frame frame) {
            return Stream.of(frame.getTitle());
        }
        return window instanceof Dialog dialog ? Stream.ofNullable(dialog.getTitle()) : Stream.empty();
    }

    private static Stream<String> texts(JComponent part) {
        AccessibleContext spoken = part.getAccessibleContext();
        return Stream.of(
                        Stream.of(ShownText.of(part)),
                        Stream.ofNullable(part.getToolTipText()),
                        spoken == null ? Stream.<String>empty() : spoken(spoken.getAccessibleName()),
                        spoken == null ? Stream.<String>empty() : spoken(spoken.getAccessibleDescription()))
                .flatMap(texts -> texts);
    }

    /** A screen reader may read several whole texts one after the other, such as a heading and its sentence. */
    private static Stream<String> spoken(@Nullable String text) {
        return text == null ? Stream.empty() : Stream.of(text.replace("] [", "]\n["));
    }

    private static Stream<String> texts(MenuEntry entry) {
        if (entry instanceof MenuEntry.Action action) {
            return Stream.of(action.text());
        }
        if (entry instanceof MenuEntry.Submenu menu) {
            return Stream.concat(Stream.of(menu.text()), menu.entries().stream().flatMap(JoinedTexts::texts));
        }
        return Stream.empty();
    }

    /** Whether one pair of brackets holds the whole text, or the text has no words. */
    static boolean isWhole(String text) {
        String line = text.strip();
        return NAMES.contains(line)
                || DATA.matcher(line).matches()
                || line.codePoints().noneMatch(Character::isLetter)
                || Stream.of(line.split(BETWEEN, -1)).allMatch(JoinedTexts::bracketed);
    }

    private static boolean bracketed(String line) {
        int depth = 0;
        for (int place = 0; place < line.length(); place++) {
            depth += line.charAt(place) == '[' ? 1 : line.charAt(place) == ']' ? -1 : 0;
            if (depth == 0 && place < line.length() - 1) {
                return false;
            }
        }
        return depth == 0 && line.startsWith("[");
    }
}
