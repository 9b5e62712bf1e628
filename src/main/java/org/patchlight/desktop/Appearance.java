package org.patchlight.desktop;

import java.awt.Color;
import java.util.Optional;

/** How the desktop looks, as the person chose it for all programs. */
public interface Appearance {
    /** Whether windows are dark. */
    boolean darkWindows();

    /** Whether the taskbar is dark. */
    boolean darkTaskbar();

    /** Whether what opens from the taskbar is dark, as the taskbar itself is. */
    default boolean darkFlyouts() {
        return darkTaskbar();
    }

    /** The colours of the contrast theme; empty without one. */
    default Optional<ContrastColors> contrast() {
        return Optional.empty();
    }

    /** The accent colour; empty if the desktop has none. */
    default Optional<Color> accent() {
        return Optional.empty();
    }

    /** The size of text in relation to the normal size, 1 to 2.25. */
    default double textScale() {
        return 1;
    }

    /** Adds a callback for possible changes of any of these values. It is called on any thread. */
    void onChange(Runnable changed);
}
