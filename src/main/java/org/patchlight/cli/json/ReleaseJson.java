package org.patchlight.cli.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Message;
import org.patchlight.health.OutsideText;
import org.patchlight.release.ReleaseFile;
import org.patchlight.release.Releases;
import org.patchlight.words.Words;

/** The result of {@code update} as JSON. */
public final class ReleaseJson {
    private static final int LONGEST_NOTE = 300;

    private final Words words;

    /** @param words the language of texts */
    public ReleaseJson(Words words) {
        this.words = words;
    }

    /**
     * The document.
     *
     * @param reason the id of a refusal; null if nothing was refused
     * @param found the release file; null if none was accepted
     * @param place the verified file or the folder; null if there is none
     */
    public JsonObject document(
            Instant now,
            String verdict,
            @Nullable String reason,
            Message text,
            Releases.@Nullable Found found,
            @Nullable String place) {
        JsonObject json = Json.document(now);
        json.addProperty("verdict", verdict);
        json.add("reason", Json.text(reason));
        json.addProperty("detail", words.say(text));
        json.add("release", found == null ? JsonNull.INSTANCE : release(found.file()));
        json.add("place", Json.text(place));
        return json;
    }

    private static JsonElement release(ReleaseFile file) {
        JsonObject json = new JsonObject();
        json.addProperty("version", file.version().text());
        json.addProperty("channel", OutsideText.oneLine(file.channel()));
        json.addProperty("sequence", file.sequence());
        json.addProperty("issued", file.issued().toString());
        json.addProperty("expires", file.expires().toString());
        json.addProperty("keyId", file.keyId());
        json.add("notes", Json.strings(notes(file)));
        return json;
    }

    /** The notes, each on one line of limited length. */
    public static List<String> notes(ReleaseFile file) {
        return file.notes().stream()
                .map(note -> OutsideText.cut(OutsideText.oneLine(note), LONGEST_NOTE))
                .toList();
    }
}
