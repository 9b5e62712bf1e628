package org.patchlight.release;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.nio.charset.CharacterCodingException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.patchlight.machine.JsonFields;
import org.patchlight.release.ReleaseException.Reason;

/**
 * Checks who signed a release file. It may carry newer keys, each signed by an older one: so a key can be replaced before
 * all PCs have a build that knows the new one.
 */
final class ReleaseSignature {
    /** The type of a signed release file. */
    static final String RELEASE = "application/vnd.patchlight.release+json";

    /** The type of a signed key. */
    static final String KEY = "application/vnd.patchlight.release-key+json";

    /** Far more than a release file with all its notes needs, in bytes. */
    static final int LARGEST = 256 << 10;

    private static final int MOST_KEYS = 4;

    private final List<ReleaseKey> builtIn;

    ReleaseSignature(List<ReleaseKey> builtIn) {
        this.builtIn = List.copyOf(builtIn);
    }

    /**
     * Reads a release file that a trusted key signed.
     *
     * @param text the whole signed file
     * @param now the PC's time, for the end of newer keys
     * @throws ReleaseException if no trusted key signed it, or it is malformed
     */
    ReleaseFile checked(String text, Instant now) throws ReleaseException {
        if (builtIn.isEmpty()) {
            throw new ReleaseException(Reason.NO_KEY);
        }
        try {
            JsonObject json = JsonFields.read(text, all -> all);
            SignedDocument signed = SignedDocument.of(json);
            ReleaseKey signer = signed.signer(trusted(json, now))
                    .filter(key -> signed.type().equals(RELEASE))
                    .orElseThrow(() -> new ReleaseException(Reason.SIGNATURE));
            ReleaseFile file = JsonFields.read(signed.text(), ReleaseFile::of);
            if (!file.keyId().equals(signer.id())) {
                throw new ReleaseException(Reason.SIGNATURE);
            }
            return file;
        } catch (JsonParseException | CharacterCodingException | StackOverflowError malformed) {
            // Gson follows brackets within brackets by recursion.
            throw new ReleaseException(Reason.DAMAGED);
        }
    }

    private List<ReleaseKey> trusted(JsonObject json, Instant now) throws CharacterCodingException {
        List<ReleaseKey> trusted = new ArrayList<>(builtIn);
        if (!json.has("nextKeys")) {
            return trusted;
        }
        List<SignedDocument> next = JsonFields.objects(json, "nextKeys", SignedDocument::of);
        for (SignedDocument document : next.subList(0, Math.min(next.size(), MOST_KEYS))) {
            if (document.type().equals(KEY) && document.signer(trusted).isPresent()) {
                JsonObject key = JsonFields.read(document.text(), all -> all);
                if (now.isBefore(JsonFields.instant(key, "expires"))) {
                    trusted.add(JsonFields.value(key, "key", encoded -> key(encoded.getAsString())));
                }
            }
        }
        return trusted;
    }

    private static ReleaseKey key(String encoded) {
        try {
            return ReleaseKey.of(Base64.getDecoder().decode(encoded));
        } catch (GeneralSecurityException other) {
            throw new IllegalArgumentException("not a key", other);
        }
    }
}
