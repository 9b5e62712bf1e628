package org.patchlight.settings;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.patchlight.health.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Settings in one file. A damaged file is kept beside it under another name, and the defaults hold. */
public final class FileSettingsStore implements SettingsStore {
    private static final Logger LOG = LoggerFactory.getLogger(FileSettingsStore.class);
    /** No honest settings file comes near this; a larger one is damaged or not ours. */
    private static final long LARGEST = 1 << 20;

    private final Path file;
    private final List<Message> remarks = new ArrayList<>();
    private final List<Consumer<Settings>> listeners = new CopyOnWriteArrayList<>();
    private volatile Settings current;

    private FileSettingsStore(Path file) {
        this.file = file;
        this.current = load();
    }

    /** Reads {@code settings.json} in this folder, or begins with the defaults. */
    public static FileSettingsStore in(Path home) {
        return new FileSettingsStore(home.resolve("settings.json"));
    }

    @Override
    public Settings current() {
        return current;
    }

    @Override
    public void apply(Settings settings) throws IOException {
        current = settings;
        listeners.forEach(listener -> listener.accept(settings));
        save(settings);
    }

    @Override
    public void addListener(Consumer<Settings> listener) {
        listeners.add(listener);
    }

    @Override
    public List<Message> remarks() {
        return List.copyOf(remarks);
    }

    private Settings load() {
        if (!Files.exists(file)) {
            return Settings.DEFAULT;
        }
        try {
            if (Files.size(file) > LARGEST) {
                throw new JsonParseException("larger than any settings");
            }
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return SettingsJson.read(JsonParser.parseString(text).getAsJsonObject(), remarks);
        } catch (IOException unreadable) {
            LOG.warn("settings could not be read: {}", file, unreadable);
            remarks.add(Message.of("settings.unreadable", file.toString()));
        } catch (JsonParseException | IllegalStateException damaged) {
            LOG.warn("settings are damaged: {}", file, damaged);
            setAside();
        }
        return Settings.DEFAULT;
    }

    private void setAside() {
        Path aside = file.resolveSibling("settings.json.damaged");
        for (int n = 2; Files.exists(aside); n++) {
            aside = file.resolveSibling("settings.json.damaged-" + n);
        }
        try {
            Files.move(file, aside);
            remarks.add(Message.of("settings.damaged", aside.toString()));
        } catch (IOException stuck) {
            LOG.warn("damaged settings could not be set aside", stuck);
            remarks.add(Message.of("settings.damaged-in-place", file.toString()));
        }
    }

    private synchronized void save(Settings settings) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh = file.resolveSibling("settings.json.new");
        String text = new GsonBuilder().setPrettyPrinting().create().toJson(SettingsJson.write(settings)) + "\n";
        Files.writeString(fresh, text, StandardCharsets.UTF_8);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
