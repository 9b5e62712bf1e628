package org.patchlight.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The keys in the program: one in each line of {@code keys.txt}, in Base64. The maintainers put their key there; a build
 * without one trusts no release.
 */
public final class BuiltInKeys {
    private BuiltInKeys() {}

    /** The keys of this build. */
    public static List<ReleaseKey> read() {
        try (InputStream stored = BuiltInKeys.class.getResourceAsStream("keys.txt")) {
            return stored == null ? List.of() : of(new String(stored.readAllBytes(), StandardCharsets.US_ASCII));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @throws IllegalStateException if a line is no key, which is a mistake of the build */
    static List<ReleaseKey> of(String text) {
        List<ReleaseKey> keys = new ArrayList<>();
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            try {
                keys.add(ReleaseKey.of(Base64.getDecoder().decode(line)));
            } catch (GeneralSecurityException | IllegalArgumentException mistake) {
                throw new IllegalStateException("keys.txt has a line that is no key", mistake);
            }
        }
        return List.copyOf(keys);
    }
}
