package org.patchlight.settings;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.patchlight.health.Message;
import org.patchlight.machine.BoundedFile;
import org.patchlight.machine.JsonFields;

/** Settings in a file that a person chose, to take them to another PC. The form is that of the program's own file. */
public final class SettingsFile {
    /** Far more than any settings need. */
    private static final long LARGEST = 1 << 20;

    private SettingsFile() {}

    /**
     * Settings that were read from a file.
     *
     * @param settings valid settings; the default where the file has no usable value
     * @param remarks which values of the file were replaced, and why
     */
    public record Imported(Settings settings, List<Message> remarks) {
        public Imported {
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * Writes settings, in place of a file that is there.
     *
     * @throws IOException if the file can't be written
     */
    public static void write(Path file, Settings settings) throws IOException {
        String text = new GsonBuilder().setPrettyPrinting().create().toJson(SettingsJson.write(settings)) + "\n";
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    /**
     * Reads settings.
     *
     * @return empty if it isn't a file of settings, or is far larger than one
     * @throws IOException if the file can't be read
     */
    public static Optional<Imported> read(Path file) throws IOException {
        try {
            Optional<String> text = BoundedFile.text(file, LARGEST);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            JsonObject json = JsonFields.read(withoutMark(text.get()), all -> all);
            if (SettingsJson.unknown(json).size() == json.size()) {
                return Optional.empty();
            }
            List<Message> remarks = new ArrayList<>();
            return Optional.of(new Imported(SettingsJson.read(json, remarks), remarks));
        } catch (JsonParseException | CharacterCodingException | BoundedFile.UnusableException otherFile) {
            return Optional.empty();
        }
    }

    /** Editors of Windows may begin a file with a byte order mark. */
    private static String withoutMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
}
