package org.patchlight.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.patchlight.evidence.ZipAhead.Unpacked;
import org.patchlight.health.Message;

/** Visits the files in a zip, and those of zips in it, but no deeper. */
final class ZipWalk {
    private static final int CHUNK = 1 << 16;

    private final EvidenceLimits limits;
    private final EvidenceVisitor visitor;
    private final FileCount count;
    private final EvidenceBudget budget;
    private final UnpackingBudget unpacking;
    /** Used one after the other, also by a zip in a zip: the thread of the outer one waits meanwhile. */
    private final Queue<byte[]> buffers = new ConcurrentLinkedQueue<>();

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
            try (ZipAhead files = new ZipAhead(zip, shown, visitor, buffers)) {
                for (Unpacked next = files.next(); next != null; next = files.next()) {
                    ZipMember member = Objects.requireNonNull(next.memberOrNull());
                    String path = ZipAhead.path(shown, member);
                    if (count.another(path)) {
                        visit(zip, member, next, path, outer);
                    }
                    if (count.isFull()) {
                        return;
                    }
                }
            }
        } catch (IOException damaged) {
            visitor.unreadable(shown, EvidenceTrouble.reason(damaged));
        }
    }

    private void visit(ZipArchive zip, ZipMember member, Unpacked next, String path, boolean outer) {
        try {
            SmallFile start = next.start();
            start.pay(budget);
            if (!start.isZip()) {
                EvidenceFile.Opener opener = start.isWhole() ? start::open : () -> zip.open(member);
                next.receiver().accept(new EvidenceFile(path, ZipAhead.name(member), opener, budget));
            } else if (outer) {
                nested(zip, member, path);
            } else {
                throw new EvidenceTrouble("evidence.trouble.zip-depth");
            }
        } catch (IOException unreadable) {
            visitor.unreadable(path, EvidenceTrouble.reason(unreadable));
        }
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
