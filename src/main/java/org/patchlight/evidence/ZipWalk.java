package org.patchlight.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Message;

/** Visits the files in a zip, and those of zips in it, but no deeper. */
final class ZipWalk {
    private static final int CHUNK = 1 << 16;

    private final EvidenceLimits limits;
    private final EvidenceVisitor visitor;
    private final FileCount count;
    private final EvidenceBudget budget;
    private final UnpackingBudget unpacking;
    private byte @Nullable [] buffer;

    ZipWalk(EvidenceLimits limits, EvidenceVisitor visitor, FileCount count, EvidenceBudget budget) {
        this.limits = limits;
        this.visitor = visitor;
        this.count = count;
        this.budget = budget;
        this.unpacking = UnpackingBudget.of(limits);
    }

    /** Visits the files in a zip on disk. */
    void walk(Path file, String shown) {
        try (FileChannel zip = FileChannel.open(file, StandardOpenOption.READ)) {
            walk(zip, shown, true);
        } catch (IOException unreadable) {
            visitor.unreadable(shown, EvidenceTrouble.reason(unreadable));
        }
    }

    private void walk(FileChannel file, String shown, boolean outer) {
        try {
            ZipArchive zip = ZipArchive.of(file, unpacking);
            ZipDirectory directory = zip.directory();
            for (ZipMember member = directory.next(); member != null; member = directory.next()) {
                String path = shown + "!" + EvidenceName.shown(member.name());
                if (!member.isFolder() && count.another(path)) {
                    visit(zip, member, path, outer);
                }
                if (count.isFull()) {
                    return;
                }
            }
        } catch (IOException damaged) {
            visitor.unreadable(shown, EvidenceTrouble.reason(damaged));
        }
    }

    private void visit(ZipArchive zip, ZipMember member, String path, boolean outer) {
        try {
            SmallFile start = SmallFile.read(() -> zip.open(member), budget, buffer());
            if (!ZipArchive.isZip(start.head())) {
                String name = EvidenceName.shown(EvidenceName.last(member.name()));
                EvidenceFile.Opener opener = start.isWhole() ? start::open : () -> zip.open(member);
                visitor.file(new EvidenceFile(path, name, opener, budget));
            } else if (outer) {
                nested(zip, member, path);
            } else {
                throw new EvidenceTrouble("evidence.trouble.zip-depth");
            }
        } catch (IOException unreadable) {
            visitor.unreadable(path, EvidenceTrouble.reason(unreadable));
        }
    }

    private byte[] buffer() {
        byte[] used = buffer == null ? new byte[SmallFile.LONGEST + 1] : buffer;
        buffer = used;
        return used;
    }

    /**
     * Copies a zip in a zip to a temporary file: it can only be read from a file of its own. The system removes the file
     * when it is closed, also if this process is killed.
     */
    private void nested(ZipArchive zip, ZipMember member, String path) throws IOException {
        Path spooled = Files.createTempFile("patchlight-", ".tmp");
        try (FileChannel file = FileChannel.open(
                spooled, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
            if (spool(zip, member, file)) {
                walk(file, path, false);
            } else {
                visitor.unreadable(path, Message.of("evidence.trouble.too-large"));
            }
        } finally {
            Files.deleteIfExists(spooled);
        }
    }

    private boolean spool(ZipArchive zip, ZipMember member, FileChannel to) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long written = 0;
        try (InputStream in = budget.counted(zip.open(member))) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                written += read;
                if (written > limits.spoolBytes()) {
                    return false;
                }
                ByteBuffer filled = ByteBuffer.wrap(chunk, 0, read);
                while (filled.hasRemaining()) {
                    to.write(filled);
                }
            }
        }
        return true;
    }
}
