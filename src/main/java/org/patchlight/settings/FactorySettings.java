package org.patchlight.settings;

import java.util.List;
import java.util.function.Consumer;
import org.patchlight.health.Message;

/** The settings that the program comes with. A helper takes them, for the person's own stand in a file that any program of theirs may write. */
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
        // they never change
    }

    @Override
    public List<Message> remarks() {
        return List.of();
    }
}
