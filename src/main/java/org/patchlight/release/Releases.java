package org.patchlight.release;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.patchlight.release.ReleaseException.Reason;

/**
 * Updates of Patchlight itself. Nothing is contacted until {@link #check} is called, which only a person's command does.
 */
public final class Releases {
    private final ReleaseParts parts;
    private final ReleaseSignature signature;
    private final ReleaseMemory memory;
    private final KeptReleases kept;

    /** @param parts what it works with */
    public Releases(ReleaseParts parts) {
        this.parts = parts;
        this.signature = new ReleaseSignature(parts.keys());
        this.memory = new ReleaseMemory(parts.home());
        this.kept = new KeptReleases(parts.home().resolve("updates"), signature);
    }

    /**
     * A release file that passed every check.
     *
     * @param signed its text
     * @param newer whether its version is newer than the one that runs
     */
    public record Found(ReleaseFile file, String signed, URI address, boolean newer) {}

    /** What became of an installation. */
    public enum Installed {
        /** Setup runs, and closes this program. */
        STARTED,
        /** The program was replaced. */
        REPLACED,
        /** The new version is beside the program, which is in use. */
        BESIDE,
        /** The person refused. */
        DECLINED,
        /** Windows refused to start setup. */
        FAILED,
        /** The file is verified, but only Windows can run it, or no package is installed here. */
        ONLY_DOWNLOADED
    }

    /**
     * The result of an installation.
     *
     * @param place the verified file, or the folder of the program
     */
    public record Outcome(Installed installed, Path place) {}

    /**
     * Repairs what a killed run left of the program's folder. Contacts nothing.
     *
     * @throws ReleaseException if another run is at work
     */
    public void recover() throws ReleaseException {
        FolderSwap swap = FolderSwap.of(parts.program());
        if (!swap.isInterrupted()) {
            return;
        }
        try (RunningAlone alone = RunningAlone.in(kept.folder())) {
            swap.recover();
        }
    }

    /** Whether this build has a key. Without one, it refuses every release. */
    public boolean hasKey() {
        return !parts.keys().isEmpty();
    }

    /**
     * Reads the release file at an address and checks it.
     *
     * @throws ReleaseException if it can't be read, or any check fails
     */
    public Found check(URI address) throws ReleaseException {
        if (!hasKey()) {
            throw new ReleaseException(Reason.NO_KEY);
        }
        String signed = new String(parts.small().whole(address, ReleaseSignature.LARGEST), StandardCharsets.UTF_8);
        Instant now = parts.now().get();
        ReleaseFile file = signature.checked(signed, now);
        return onDisk(() -> {
            parts.rules().check(file, memory.sequence(), now);
            memory.saw(file.sequence());
            return new Found(file, signed, address, parts.rules().isNewer(file));
        });
    }

    /**
     * Downloads the package of a release and verifies it.
     *
     * @throws ReleaseException if it doesn't fit this PC, can't be downloaded, or isn't the signed one
     */
    public Path download(Found found) throws ReleaseException {
        parts.rules().checkSystem(found.file());
        ReleaseAsset asset = asset(found);
        try (RunningAlone alone = RunningAlone.in(kept.folder())) {
            Path file = new Download(parts.large(), parts.space())
                    .into(kept.folder(), asset, found.address().resolve(asset.name()));
            return onDisk(() -> {
                kept.keep(file, found.signed());
                kept.prune(parts.now().get());
                return file;
            });
        }
    }

    /**
     * Installs a downloaded package. The file is verified once more, right before it is used.
     *
     * @throws ReleaseException if it isn't the signed one any more, or the disk refuses
     */
    public Outcome install(Found found, Path file) throws ReleaseException {
        ReleaseAsset asset = asset(found);
        try (RunningAlone alone = RunningAlone.in(kept.folder())) {
            return onDisk(() -> {
                if (!Download.isSigned(file, asset)) {
                    throw new ReleaseException(Reason.ALTERED, asset.name());
                }
                return asset.kind() == ReleaseAsset.Kind.SETUP ? started(file, asset, List.of("/S")) : replaced(file);
            });
        }
    }

    /**
     * Goes back to the version before.
     *
     * @param begins runs first, if there is one
     * @return empty if there is none
     */
    public Optional<Outcome> back(Runnable begins) throws ReleaseException {
        try (RunningAlone alone = RunningAlone.in(kept.folder())) {
            return onDisk(() -> {
                Optional<ReleaseAsset.Kind> kind = kind();
                if (kind.isEmpty()) {
                    return Optional.empty();
                }
                if (kind.get() == ReleaseAsset.Kind.SETUP) {
                    Optional<KeptReleases.Kept> before =
                            kept.before(parts.rules().installed(), parts.now().get());
                    before.ifPresent(old -> begins.run());
                    return before.map(old -> started(old.setup(), old.asset(), List.of("/S", "/BACK")));
                }
                FolderSwap swap = FolderSwap.of(parts.program());
                if (!Files.isDirectory(swap.previous())) {
                    return Optional.empty();
                }
                begins.run();
                return Optional.of(
                        swap.back()
                                ? new Outcome(Installed.REPLACED, parts.program())
                                : new Outcome(Installed.BESIDE, swap.previous()));
            });
        }
    }

    private Outcome started(Path setup, ReleaseAsset asset, List<String> arguments) {
        return new Outcome(
                switch (parts.setup().start(setup, parts.program(), arguments, () -> isSigned(setup, asset))) {
                    case STARTED -> Installed.STARTED;
                    case DECLINED -> Installed.DECLINED;
                    case FAILED -> Installed.FAILED;
                    case NO_WINDOWS -> Installed.ONLY_DOWNLOADED;
                },
                setup);
    }

    private static boolean isSigned(Path setup, ReleaseAsset asset) {
        try {
            return Download.isSigned(setup, asset);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private Outcome replaced(Path zip) throws IOException {
        if (!isPackage()) {
            return new Outcome(Installed.ONLY_DOWNLOADED, zip);
        }
        FolderSwap swap = FolderSwap.of(parts.program());
        swap.unpack(zip);
        return swap.swap()
                ? new Outcome(Installed.REPLACED, parts.program())
                : new Outcome(Installed.BESIDE, swap.fresh());
    }

    /** A package is complete: its program and its own Java. A developer's build is neither, and is never replaced. */
    private boolean isPackage() {
        return Files.isRegularFile(parts.program().resolve("Patchlight.exe"))
                && Files.isDirectory(parts.program().resolve("jre"));
    }

    private ReleaseAsset asset(Found found) throws ReleaseException {
        return kind().flatMap(found.file()::asset).orElseThrow(() -> new ReleaseException(Reason.NO_PACKAGE));
    }

    /** Setup leaves its uninstaller in the folder; a zip has none. Empty for an MSI, whose files only Windows Installer may replace. */
    private Optional<ReleaseAsset.Kind> kind() {
        if (Files.exists(parts.program().resolve("msi.txt"))) {
            return Optional.empty();
        }
        return Optional.of(
                Files.isRegularFile(parts.program().resolve("uninstall.exe"))
                        ? ReleaseAsset.Kind.SETUP
                        : ReleaseAsset.Kind.ZIP);
    }

    private interface OnDisk<T> {
        T run() throws IOException, ReleaseException;
    }

    private static <T> T onDisk(OnDisk<T> work) throws ReleaseException {
        try {
            return work.run();
        } catch (IOException failed) {
            throw new ReleaseException(Reason.DISK, String.valueOf(failed.getMessage()));
        }
    }
}
