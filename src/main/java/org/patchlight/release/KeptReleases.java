package org.patchlight.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.patchlight.machine.BoundedFile;
import org.patchlight.machine.FolderList;
import org.patchlight.machine.KeptFile;

/**
 * The verified setup programs of one folder, each beside the signed file that names it, so that a version can be installed
 * again. They are verified each time: other programs of the person can write to this folder.
 */
record KeptReleases(Path folder, ReleaseSignature signature) {
    private static final String ENDING = ".release";
    private static final int MOST = 50;

    /**
     * A kept release.
     *
     * @param signed the name of the signed file
     */
    record Kept(ReleaseFile file, ReleaseAsset asset, Path setup, Path signed) {}

    /** Keeps the signed file beside a verified one. */
    void keep(Path verified, String signed) throws IOException {
        KeptFile.replace(verified.resolveSibling(verified.getFileName() + ENDING), signed);
    }

    /** The newest kept version that is older than this one. */
    Optional<Kept> before(VersionNumber version, Instant now) throws IOException {
        return all(now).stream()
                .filter(kept -> version.isNewerThan(kept.file().version()))
                .max(Comparator.comparing(kept -> kept.file().version()));
    }

    /** Removes all but the two newest. */
    void prune(Instant now) throws IOException {
        List<Kept> all = all(now);
        all.sort(Comparator.comparing((Kept kept) -> kept.file().version()).reversed());
        for (Kept old : all.subList(Math.min(2, all.size()), all.size())) {
            Files.deleteIfExists(old.setup());
            Files.deleteIfExists(old.signed());
        }
    }

    private List<Kept> all(Instant now) throws IOException {
        List<Kept> all = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return all;
        }
        for (Path signed : FolderList.of(folder).stream()
                .filter(file -> file.toString().endsWith(ENDING))
                .limit(MOST)
                .toList()) {
            kept(signed, now).ifPresent(all::add);
        }
        return all;
    }

    private Optional<Kept> kept(Path signed, Instant now) throws IOException {
        try {
            Optional<byte[]> content = BoundedFile.read(signed, ReleaseSignature.LARGEST);
            if (content.isEmpty()) {
                return Optional.empty();
            }
            ReleaseFile file = signature.checked(new String(content.get(), StandardCharsets.UTF_8), now);
            Optional<ReleaseAsset> asset = file.asset(ReleaseAsset.Kind.SETUP);
            Path setup = folder.resolve(asset.map(ReleaseAsset::name).orElse(""));
            return asset.isPresent() && Download.isSigned(setup, asset.get())
                    ? Optional.of(new Kept(file, asset.get(), setup, signed))
                    : Optional.empty();
        } catch (ReleaseException | BoundedFile.UnusableException otherFile) {
            return Optional.empty();
        }
    }
}
