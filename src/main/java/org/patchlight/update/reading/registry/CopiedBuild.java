package org.patchlight.update.reading.registry;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.pc.RegistryKey;
import org.patchlight.update.build.BuildSnapshot;
import org.patchlight.update.build.RollupPackage;
import org.patchlight.update.build.WindowsBuild;
import org.patchlight.update.reading.note.Notes;

/**
 * The build of Windows and the packages of its cumulative updates in one export. All of an export was written at one
 * moment, so its values can be compared. If a value of the build is there twice, the file was put together from several.
 */
final class CopiedBuild {
    private static final String VERSION = "hkey_local_machine\\software\\microsoft\\windows nt\\currentversion";
    private static final String PACKAGES = "hkey_local_machine" + below(RollupPackage.PACKAGES) + "\\";
    private static final String READ_AT = "; read at ";
    private static final String KERNEL = "; ntoskrnl.exe ";
    private static final int MOST = 100;
    private static final int MOST_DIGITS = 6;

    private final Map<String, RollupPackage> rollups = new LinkedHashMap<>();
    private @Nullable EvidenceTime time;
    private @Nullable WindowsBuild kernel;
    private @Nullable String build;
    private @Nullable Integer revision;
    private boolean several;
    private boolean ofVersion;
    private @Nullable String identity;

    private static String below(RegistryKey key) {
        return "\\" + key.path().toLowerCase(Locale.ROOT);
    }

    /** A comment of Patchlight's own copies. */
    void comment(String line) {
        if (line.startsWith(READ_AT)) {
            try {
                time = EvidenceTime.of(
                        Instant.parse(line.substring(READ_AT.length()).strip()));
            } catch (DateTimeException changed) {
                time = null; // then the copy has no time
            }
        } else if (line.startsWith(KERNEL)) {
            kernel = WindowsBuild.ofVersion(line.substring(KERNEL.length())).orElse(null);
        }
    }

    /**
     * A key begins.
     *
     * @param path its full path
     * @param lower the same in lower case
     */
    void key(String path, String lower) {
        ofVersion = lower.equals(VERSION);
        identity = lower.startsWith(PACKAGES) ? path.substring(PACKAGES.length()) : null;
    }

    /** A number under the current key. */
    void number(String name, int value) {
        if (ofVersion && name.equalsIgnoreCase("UBR")) {
            several |= revision != null && revision != value;
            revision = value;
        } else if (identity != null && name.equalsIgnoreCase(RollupPackage.STATE)) {
            Optional<RollupPackage> rollup = RollupPackage.of(identity, value);
            if (rollup.isPresent() && rollups.size() < MOST) {
                RollupPackage before = rollups.put(identity.toLowerCase(Locale.ROOT), rollup.get());
                several |= before != null && before.state() != value;
            }
        }
    }

    /** A text under the current key. */
    void text(String name, String value) {
        if (ofVersion && name.equalsIgnoreCase("CurrentBuild")) {
            String plain = value.strip();
            several |= build != null && !build.equals(plain);
            build = plain.length() <= MOST_DIGITS ? plain : "";
        }
    }

    /** Passes on what the whole export says. */
    void end(Notes notes) {
        if (build == null || revision == null || several) {
            return;
        }
        WindowsBuild.ofVersion("10.0." + build + "." + revision)
                .ifPresent(known -> notes.build(new BuildSnapshot(time, known, List.copyOf(rollups.values()), kernel)));
    }
}
