package org.patchlight.settings;

import java.util.List;
import java.util.function.Consumer;
import org.patchlight.health.Message;

/**
 * The default settings. The elevated helper uses them, because other programs of the user could write the user's own
 * settings file.
 */
public final class FactorySettings implements SettingsStore {
    @Override
    public Settings current() {
        return Settings.DEFAULT;
    }

    @Override
    public void apply(Settings settings) {
        throw new IllegalStateException("a helper changes no settings");
    }

    @Override
    public void addListener(Consumer<Settings> listener) {
        // These settings never change.
    }

    @Override
    public List<Message> remarks() {
        return List.of();
    }
}
