package org.patchlight.settings;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.patchlight.health.Message;

/** Reads, applies and saves the settings. All methods may be called from any thread. */
public interface SettingsStore {
    /** The current settings. */
    Settings current();

    /** The keys on disk of the settings that an administrator set by policy; no one else can change them. */
    default Set<String> managed() {
        return Set.of();
    }

    /** The name of the organisation that set them, in one line; empty if it doesn't say. */
    default Optional<String> manager() {
        return Optional.empty();
    }

    /** These settings as they would apply: with what an administrator set by policy in place of theirs. */
    default Settings allowed(Settings wanted) {
        return wanted;
    }

    /**
     * Applies settings and saves them. They are applied even if they can't be saved.
     *
     * @throws IOException if they can't be saved
     */
    void apply(Settings settings) throws IOException;

    /** Adds a listener for changes. It is called on the thread that made the change. */
    void addListener(Consumer<Settings> listener);

    /** Problems with reading the settings, to be shown once; empty if there were none. */
    List<Message> remarks();
}
