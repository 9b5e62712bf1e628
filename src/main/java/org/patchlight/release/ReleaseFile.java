package org.patchlight.release;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.patchlight.machine.JsonFields;

/**
 * What a publisher says about a release. Its form is in docs/updates.md.
 *
 * @param version the newest version
 * @param channel the channel, such as {@code stable}
 * @param sequence grows with each release file of a channel, so that an old one is recognised
 * @param minimumVersion the oldest version that can update to it directly
 * @param minimumBuild the oldest build of Windows, such as 7601
 * @param minimumJava the oldest Java for those who run the jar with their own
 * @param issued when it was signed
 * @param expires when it ends, so that no one can hide newer releases for long
 * @param keyId the key that signed it
 * @param files its files
 * @param notes what is new, in lines for people
 */
public record ReleaseFile(
        VersionNumber version,
        String channel,
        long sequence,
        VersionNumber minimumVersion,
        int minimumBuild,
        int minimumJava,
        Instant issued,
        Instant expires,
        String keyId,
        List<ReleaseAsset> files,
        List<String> notes) {
    /** The only form that this version reads. */
    static final int FORMAT = 1;

    private static final int MOST_FILES = 10;
    private static final int MOST_NOTES = 30;

    /**
     * Reads it.
     *
     * @throws JsonParseException if a member is missing, malformed, or of another format
     */
    static ReleaseFile of(JsonObject json) {
        if (JsonFields.number(json, "format") != FORMAT || !"patchlight".equals(JsonFields.text(json, "product"))) {
            throw new JsonParseException("another format or product");
        }
        List<ReleaseAsset> files = JsonFields.objects(json, "files", ReleaseFile::asset);
        List<String> notes = JsonFields.list(json, "notes", note -> note.getAsString());
        if (files.size() > MOST_FILES || notes.size() > MOST_NOTES) {
            throw new JsonParseException("too many files or notes");
        }
        return new ReleaseFile(
                version(json, "version"),
                JsonFields.text(json, "channel"),
                JsonFields.longNumber(json, "sequence"),
                version(json, "minimumVersion"),
                JsonFields.number(json, "minimumWindowsBuild"),
                JsonFields.number(json, "minimumJava"),
                JsonFields.instant(json, "issued"),
                JsonFields.instant(json, "expires"),
                JsonFields.text(json, "keyId"),
                List.copyOf(files),
                List.copyOf(notes));
    }

    private static VersionNumber version(JsonObject json, String name) {
        return JsonFields.value(json, name, text -> VersionNumber.of(text.getAsString()));
    }

    private static ReleaseAsset asset(JsonObject json) {
        return new ReleaseAsset(
                JsonFields.value(
                        json,
                        "kind",
                        kind -> ReleaseAsset.Kind.valueOf(kind.getAsString().toUpperCase(Locale.ROOT))),
                JsonFields.text(json, "name"),
                JsonFields.longNumber(json, "size"),
                JsonFields.text(json, "sha256"));
    }

    /** The file for an installation. */
    Optional<ReleaseAsset> asset(ReleaseAsset.Kind kind) {
        return files.stream().filter(file -> file.kind() == kind).findFirst();
    }
}
