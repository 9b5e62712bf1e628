package org.patchlight.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.patchlight.health.Message;
import org.patchlight.machine.MachineTime;

/**
 * Visits files, folders and zips that were copied from a PC. Each file is visited once, however many links lead to
 * it. Links out of the given folder are not followed. The bytes of a file decide its kind, not its name.
 */
public final class EvidenceFiles {
    private final EvidenceLimits limits;
    private final EvidenceVisitor visitor;
    private final ZipWalk zips;
    private final EvidenceBudget budget;
    private final FileCount count;
    private final Set<Path> seen = new HashSet<>();

    private EvidenceFiles(EvidenceLimits limits, EvidenceVisitor visitor) {
        this.limits = limits;
        this.visitor = visitor;
        this.budget = EvidenceBudget.of(limits, MachineTime::nanos);
        this.count = new FileCount(limits.files(), visitor, budget);
        this.zips = new ZipWalk(limits, visitor, count, budget);
    }

    /**
     * Visits all files under the paths, those of a folder newest first, those of the same hour in the order of their names.
     *
     * @param paths files, folders and zips; a path that does not exist is reported as unreadable
     * @param limits how much is read at most
     * @param visitor receives the files
     */
    public static void visit(List<Path> paths, EvidenceLimits limits, EvidenceVisitor visitor) {
        EvidenceFiles walk = new EvidenceFiles(limits, visitor);
        for (Path path : paths) {
            try {
                Path real = path.toRealPath();
                walk.visit(path, real, real, 0);
            } catch (IOException unreadable) {
                visitor.unreadable(EvidenceName.shown(path.toString()), EvidenceTrouble.reason(unreadable));
            }
        }
    }

    private void visit(Path path, Path real, Path root, int depth) {
        String shown = EvidenceName.shown(path.toString());
        if (!real.startsWith(root)) {
            visitor.unreadable(shown, Message.of("evidence.trouble.leads-out"));
            return;
        }
        if (!seen.add(real)) {
            return;
        }
        try {
            if (Files.isDirectory(real)) {
                folder(path, root, depth, shown);
            } else if (count.another(shown)) {
                file(real, shown);
            }
        } catch (IOException unreadable) {
            visitor.unreadable(shown, EvidenceTrouble.reason(unreadable));
        }
    }

    private void folder(Path folder, Path root, int depth, String shown) throws IOException {
        if (depth >= limits.depth()) {
            throw new EvidenceTrouble("evidence.trouble.too-deep");
        }
        for (Path child : children(folder, shown)) {
            if (count.isFull()) {
                return;
            }
            try {
                visit(child, child.toRealPath(), root, depth + 1);
            } catch (IOException unreadable) {
                visitor.unreadable(EvidenceName.shown(child.toString()), EvidenceTrouble.reason(unreadable));
            }
        }
    }

    private List<Path> children(Path folder, String shown) throws IOException {
        NewestFiles children = new NewestFiles(limits.files());
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path child : stream) {
                children.add(child);
            }
        } catch (DirectoryIteratorException broken) {
            throw broken.getCause();
        }
        if (children.leftOut() > 0) {
            visitor.unreadable(shown, Message.of("evidence.trouble.too-many", Integer.toString(limits.files())));
        }
        return children.all();
    }

    private void file(Path real, String shown) throws IOException {
        if (!Files.isRegularFile(real)) {
            throw new EvidenceTrouble("evidence.trouble.no-file");
        }
        byte[] head;
        try (InputStream in = Files.newInputStream(real)) {
            head = in.readNBytes(4);
        }
        if (ZipArchive.isZip(head)) {
            zips.walk(real, shown);
        } else {
            String name = Objects.toString(real.getFileName(), shown);
            visitor.file(new EvidenceFile(shown, name, () -> Files.newInputStream(real), budget));
        }
    }
}
