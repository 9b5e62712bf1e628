package org.patchlight.update.fix;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.file.RepairImage;

/**
 * The source of files that a person named for the repair of the component store: an image file, a folder with one, or a
 * drive with an installation medium. Only an image of this build and language has the files that Windows needs.
 *
 * @param imageOrNull the image that fits; null if none does
 * @param refusalOrNull why none does; null if one does
 */
record RepairSource(
        @Nullable RepairImage imageOrNull, @Nullable Message refusalOrNull) {
    private static final String KEY = "fix.repair-component-store.source.";
    private static final RegistryKey VERSION = RegistryKey.machine("SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion");
    private static final List<String> NAMES =
            List.of("\\install.wim", "\\install.esd", "\\sources\\install.wim", "\\sources\\install.esd");

    /**
     * Checks what a person named. Reads only.
     *
     * @throws PcException if the PC's own language or edition could not be read
     */
    static RepairSource of(Pc pc, String named) throws PcException {
        String path = named.strip();
        while (path.endsWith("\\") && path.length() > 3) {
            path = path.substring(0, path.length() - 1);
        }
        if (!RepairImage.isLocal(path)) {
            return refused("no-path", named);
        }
        Optional<String> file = file(pc, path);
        if (file.isEmpty()) {
            return refused("missing", path);
        }
        try (InputStream in = pc.files().open(file.get())) {
            List<WimImage> images = WimImage.read(in);
            return images.isEmpty() ? refused("unreadable", file.get()) : fitting(pc, file.get(), images);
        } catch (IOException | PcException unread) {
            return refused("unreadable", file.get());
        }
    }

    private static Optional<String> file(Pc pc, String path) throws PcException {
        String lower = path.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".wim") || lower.endsWith(".esd")) {
            return isFile(pc, path) ? Optional.of(path) : Optional.empty();
        }
        // the payload of features lies beside the image, and only the image says of which build it is
        String folder = lower.endsWith("\\sxs") ? path.substring(0, path.length() - 4) : path;
        String plain = folder.endsWith("\\") ? folder.substring(0, folder.length() - 1) : folder;
        for (String name : NAMES) {
            if (isFile(pc, plain + name)) {
                return Optional.of(plain + name);
            }
        }
        return Optional.empty();
    }

    private static boolean isFile(Pc pc, String path) throws PcException {
        return RepairImage.isLocal(path)
                && pc.files().find(path).filter(found -> !found.folder()).isPresent();
    }

    private static RepairSource fitting(Pc pc, String file, List<WimImage> images) throws PcException {
        int build = pc.facts().version().build();
        List<WimImage> ofBuild =
                images.stream().filter(image -> image.build() == build).toList();
        if (ofBuild.isEmpty()) {
            return refused("build", file, number(images.get(0).build()), number(build));
        }
        Optional<String> language = MediumLanguage.tag(pc.registry());
        List<WimImage> ofLanguage = ofBuild.stream()
                .filter(image -> language.isEmpty()
                        || image.languages().contains(language.get().toLowerCase(Locale.ROOT)))
                .toList();
        if (ofLanguage.isEmpty()) {
            return refused("language", file, String.join(", ", ofBuild.get(0).languages()), language.orElse(""));
        }
        String edition = pc.registry().text(VERSION, "EditionID").orElse("");
        WimImage best = ofLanguage.stream()
                .filter(image -> image.edition().equalsIgnoreCase(edition))
                .findFirst()
                .orElse(ofLanguage.get(0));
        return new RepairSource(new RepairImage(file, best.index()), null);
    }

    private static String number(int build) {
        return Integer.toString(build);
    }

    private static RepairSource refused(String reason, Object... arguments) {
        return new RepairSource(null, Message.of(KEY + reason, arguments));
    }
}
