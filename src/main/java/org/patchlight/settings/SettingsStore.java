package org.patchlight.settings;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.patchlight.health.Message;

/** Where the settings live. All methods may be called from any thread. */
public interface SettingsStore {
    /** The settings in force. */
    Settings current();

    /**
     * Puts settings in force and saves them. They are in force even if they could not be saved.
     *
     * @throws IOException if they could not be saved
     */
    void apply(Settings settings) throws IOException;

    /** Tells the listener of every change, on the thread that made it. */
    void addListener(Consumer<Settings> listener);

    /** What went wrong when the settings were read, to be shown once; empty if nothing did. */
    List<Message> remarks();
}
