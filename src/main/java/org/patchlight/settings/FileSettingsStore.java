package org.patchlight.settings;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Message;
import org.patchlight.machine.BoundedFile;
import org.patchlight.machine.JsonFields;
import org.patchlight.machine.KeptFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Settings in one file. A damaged file is renamed and kept, and the defaults apply. What the tray of another session of
 * the same person writes applies here too, from the next time the settings are asked for.
 */
public final class FileSettingsStore implements SettingsStore {
    private static final Logger LOG = LoggerFactory.getLogger(FileSettingsStore.class);
    /** Far more than any settings need. */
    private static final long LARGEST = 1 << 20;

    private final KeptFile file;
    private final List<Message> remarks = new ArrayList<>();
    private final List<Consumer<Settings>> listeners = new CopyOnWriteArrayList<>();
    private volatile Settings current;
    /** What a newer version wrote; it is written again. */
    private volatile JsonObject unknown = new JsonObject();
    /** What {@link #identity} was when this store last read or wrote the file. */
    private @Nullable Object seen;

    private FileSettingsStore(KeptFile file) {
        this.file = file;
        this.seen = identity();
        this.current = load();
    }

    /** Reads {@code settings.json} in this folder, or starts with the defaults. */
    public static FileSettingsStore in(Path home) {
        return new FileSettingsStore(new KeptFile(home, "settings", LARGEST));
    }

    @Override
    public Settings current() {
        readAgainIfChanged();
        return current;
    }

    @Override
    public void apply(Settings settings) throws IOException {
        try {
            save(settings);
        } finally {
            // They apply at once even if they could not be saved, and a listener that fails does not keep them from it.
            listeners.forEach(listener -> listener.accept(settings));
        }
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
        try {
            Optional<String> text = file.read();
            if (text.isPresent()) {
                return read(text.get(), remarks);
            }
        } catch (BoundedFile.UnusableException | CharacterCodingException | JsonParseException damaged) {
            LOG.warn("settings are damaged: {}", file.path(), damaged);
            keepDamaged();
        } catch (IOException unreadable) {
            LOG.warn("settings could not be read: {}", file.path(), unreadable);
            remarks.add(Message.of("settings.unreadable", file.path().toString()));
        }
        return Settings.DEFAULT;
    }

    private Settings read(String text, List<Message> found) {
        JsonObject json = JsonFields.read(text, all -> all);
        Settings read = SettingsJson.read(json, found);
        unknown = SettingsJson.unknown(json);
        return read;
    }

    private void keepDamaged() {
        try {
            remarks.add(Message.of("settings.damaged", file.keepDamaged().toString()));
        } catch (IOException stuck) {
            LOG.warn("damaged settings could not be renamed", stuck);
            remarks.add(Message.of("settings.damaged-in-place", file.path().toString()));
        }
    }

    private synchronized void save(Settings settings) throws IOException {
        try {
            JsonObject json = SettingsJson.write(settings);
            unknown.entrySet().forEach(entry -> json.add(entry.getKey(), entry.getValue()));
            file.write(new GsonBuilder()
                            .setPrettyPrinting()
                            .serializeNulls()
                            .create()
                            .toJson(json) + "\n");
            seen = identity();
        } finally {
            current = settings;
        }
    }

    /** Otherwise this store would overwrite the other session's choice with its own old one. */
    private synchronized void readAgainIfChanged() {
        Object now = identity();
        if (now == null || now.equals(seen)) {
            return;
        }
        seen = now;
        try {
            file.read().ifPresent(text -> current = read(text, new ArrayList<>()));
        } catch (IOException | JsonParseException unusable) {
            LOG.warn("settings of another session could not be read: {}", file.path(), unusable);
        }
    }

    /** Differs after each replacement of the file; null if there is none. */
    private @Nullable Object identity() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file.path(), BasicFileAttributes.class);
            return Arrays.asList(attributes.fileKey(), attributes.lastModifiedTime(), attributes.size());
        } catch (IOException absent) {
            return null;
        }
    }
}
