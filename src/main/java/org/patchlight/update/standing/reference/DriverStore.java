package org.patchlight.update.standing.reference;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;

/**
 * Knows which driver files lie in the driver store of Windows. Windows copies the file of a driver that it came with to
 * its place only when a device needs it; until then, the driver's key refers to a file that does not exist, on healthy
 * PCs too.
 */
final class DriverStore {
    private static final int ON_DEMAND = 3;
    /** Kernel and file system drivers, in the value Type of their key. */
    private static final long DRIVER = 1 | 2;

    private static final String SYS = ".sys";
    /** A normal driver store has 500 to 3000 folders. */
    private static final int MOST_FOLDERS = 6000;
    /** All files of a check together; each costs some 0.05 ms. */
    private static final int MOST_FILES = 20_000;

    private final Pc pc;
    private final String store;
    private @Nullable List<String> foldersOrNull;
    private int asked;

    DriverStore(Pc pc) {
        this.pc = pc;
        this.store = pc.facts().windowsFolder() + "\\System32\\DriverStore\\FileRepository";
    }

    /**
     * Whether a missing file is one that Windows has not needed yet: that of a driver which starts on demand, has no
     * device, and lies in the driver store.
     *
     * @param key the driver's key
     * @param path the missing file
     * @throws PcException if the registry cannot be read
     */
    boolean isNotNeededYet(RegistryKey key, String path) throws PcException {
        String file = path.substring(path.lastIndexOf('\\') + 1).toLowerCase(Locale.ROOT);
        boolean driver =
                file.endsWith(SYS) && (pc.registry().number(key, "Type").orElse(DRIVER) & DRIVER) != 0;
        boolean onDemand = pc.registry().number(key, "Start").orElse(0) == ON_DEMAND;
        boolean device = pc.registry().number(key.child("Enum"), "Count").orElse(0) > 0;
        return driver && onDemand && !device && holds(file);
    }

    private boolean holds(String file) {
        String stem = file.substring(0, file.length() - SYS.length());
        // A package is mostly called like its driver, so that its folder is found at once.
        Stream<String> likely = folders().stream().filter(folder -> isCalled(folder, stem));
        Stream<String> others = folders().stream().filter(folder -> !isCalled(folder, stem));
        return Stream.concat(likely, others).anyMatch(folder -> exists(store + "\\" + folder + "\\" + file));
    }

    private static boolean isCalled(String folder, String stem) {
        return folder.toLowerCase(Locale.ROOT).startsWith(stem);
    }

    private boolean exists(String path) {
        try {
            return asked++ < MOST_FILES && pc.files().find(path).isPresent();
        } catch (PcException unreadable) {
            return false;
        }
    }

    private List<String> folders() {
        List<String> known = foldersOrNull;
        if (known == null) {
            known = list().map(all -> all.subList(0, Math.min(MOST_FOLDERS, all.size())))
                    .orElse(List.of());
            foldersOrNull = known;
        }
        return known;
    }

    private Optional<List<String>> list() {
        try {
            return Optional.of(pc.files().list(store));
        } catch (PcException unreadable) {
            return Optional.empty();
        }
    }
}
