package org.patchlight.ui;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.patchlight.health.Message;
import org.patchlight.settings.Settings;
import org.patchlight.settings.SettingsStore;

/** Settings in memory, with a disk that may be full. */
public final class ScriptedStore implements SettingsStore {
    public final List<Settings> applied = new CopyOnWriteArrayList<>();
    public volatile boolean diskFull;
    public volatile Set<String> managed = Set.of();
    public volatile Optional<String> manager = Optional.empty();
    private final List<Consumer<Settings>> listeners = new ArrayList<>();
    private volatile Settings settings;

    public ScriptedStore(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Settings current() {
        return settings;
    }

    @Override
    public Optional<String> manager() {
        return manager;
    }

    @Override
    public Set<String> managed() {
        return managed;
    }

    @Override
    public void apply(Settings chosen) throws IOException {
        settings = chosen;
        applied.add(chosen);
        listeners.forEach(listener -> listener.accept(chosen));
        if (diskFull) {
            throw new IOException("disk full");
        }
    }

    @Override
    public void addListener(Consumer<Settings> listener) {
        listeners.add(listener);
    }

    @Override
    public List<Message> remarks() {
        return List.of();
    }
}
