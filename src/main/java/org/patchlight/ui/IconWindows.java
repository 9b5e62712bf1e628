package org.patchlight.ui;

import java.awt.Rectangle;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.patchlight.monitor.Situation;
import org.patchlight.ui.flyout.Flyout;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.tray.Commands;
import org.patchlight.ui.widget.WindowTheme;

/** What opens beside the tray icon: the flyout, and the cards that explain the icon. */
final class IconWindows {
    private final Wording wording;
    private final WindowTheme theme;
    private final Commands commands;
    private final Supplier<Situation> situation;
    private volatile Supplier<Optional<Rectangle>> icon = Optional::empty;
    /** Used on the event thread only; null until it is first needed. */
    private @Nullable Flyout flyout;
    /** Null without a tray icon. */
    private volatile @Nullable TrayCards cards;

    IconWindows(Wording wording, WindowTheme theme, Commands commands, Supplier<Situation> situation) {
        this.wording = wording;
        this.theme = theme;
        this.commands = commands;
        this.situation = situation;
        theme.afterChange(this::dress);
    }

    /** Where the tray icon is; empty if the desktop doesn't say. */
    Optional<Rectangle> place() {
        return icon.get();
    }

    void iconAt(Supplier<Optional<Rectangle>> place) {
        icon = place;
    }

    void explain(ShownOnce once, Executor worker) {
        cards = new TrayCards(wording, theme, once, worker, this::place, commands::settings);
    }

    void welcome() {
        TrayCards explained = cards;
        if (explained != null) {
            explained.welcome();
        }
    }

    void mainWindowClosed() {
        TrayCards explained = cards;
        if (explained != null) {
            explained.windowClosed();
        }
    }

    /** The flyout, made if there is none. For the event thread. */
    Flyout flyout() {
        Flyout made = flyout;
        if (made == null) {
            made = new Flyout(wording, commands, this::place, theme::asTaskbar);
            made.show(situation.get());
            flyout = made;
        }
        return made;
    }

    /** Makes the flyout and paints it once, unless a click has made it. For the event thread. */
    void prepare() {
        if (flyout == null) {
            flyout().rehearse();
        }
    }

    void show(Situation now) {
        Flyout made = flyout;
        if (made != null) {
            made.show(now);
        }
    }

    private void dress() {
        Flyout made = flyout;
        if (made != null) {
            made.dress();
        }
    }

    /** Builds the flyout again in the current language, if there was one. */
    void speakAgain() {
        Flyout made = flyout;
        if (made != null) {
            made.dispose();
            flyout = null;
            flyout();
        }
    }

    void close() {
        TrayCards explained = cards;
        if (explained != null) {
            explained.close();
        }
        Flyout made = flyout;
        if (made != null) {
            made.dispose();
            flyout = null;
        }
    }
}
