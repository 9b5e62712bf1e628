package org.patchlight.ui.gallery;

/** A way through some windows, with a stop at each state that is worth seeing. */
enum Scene {
    STATUS(MainScenes::status),
    HISTORY(MainScenes::history),
    DEVICES(MainScenes::devices),
    ABOUT(MainScenes::about),
    SETTINGS(MainScenes::settings),
    FIX(FixScenes::run),
    GUARDS(FixScenes::guards),
    VERDICTS(FixScenes::verdicts),
    CHOICE(FixScenes::choice),
    UNFINISHED(FixScenes::unfinished),
    FLYOUT(TrayScenes::flyout),
    TOASTS(TrayScenes::toasts),
    CARDS(TrayScenes::cards),
    MESSAGES(TrayScenes::messages);

    private final Way way;

    Scene(Way way) {
        this.way = way;
    }

    /** Plays the scene on a stage that shows nothing yet. */
    void play(Stage stage, Stop stop) throws Exception {
        way.play(stage, stop);
    }

    private interface Way {
        void play(Stage stage, Stop stop) throws Exception;
    }

    /** What happens at each state. */
    interface Stop {
        /** @param name the state, such as {@code fix-running} */
        void at(String name) throws Exception;
    }
}
