package org.patchlight.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.patchlight.health.Message;

/** Visits the files in a zip one after the other on one thread: what {@link ZipWalk} must be equal to. */
final class PlainZipWalk {
    private final EvidenceLimits limits;
    private final EvidenceVisitor visitor;
    private final FileCount count;
    private final EvidenceBudget budget;
    private final UnpackingBudget unpacking;

    PlainZipWalk(EvidenceLimits limits, EvidenceVisitor visitor, FileCount count, EvidenceBudget budget) {
        this.limits = limits;
        this.visitor = visitor;
        this.count = count;
        this.budget = budget;
        this.unpacking = UnpackingBudget.of(limits);
    }

    void walk(Path file, String shown, boolean outer) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ZipArchive zip = ZipArchive.of(channel, unpacking);
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
            SmallFile start = SmallFile.read(() -> zip.open(member), new byte[SmallFile.LONGEST + 1]);
            start.pay(budget);
            if (!start.isZip()) {
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

    private void nested(ZipArchive zip, ZipMember member, String path) throws IOException {
        Path spooled = Files.createTempFile("patchlight-", ".tmp");
        try (InputStream in = budget.counted(zip.open(member))) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            byte[] chunk = new byte[1 << 16];
            int read = in.read(chunk);
            while (read >= 0 && bytes.size() <= limits.spoolBytes()) {
                bytes.write(chunk, 0, read);
                read = bytes.size() > limits.spoolBytes() ? read : in.read(chunk);
            }
            if (bytes.size() > limits.spoolBytes()) {
                visitor.unreadable(path, Message.of("evidence.trouble.too-large"));
            } else {
                walk(Files.write(spooled, bytes.toByteArray()), path, false);
            }
        } finally {
            Files.deleteIfExists(spooled);
        }
    }
}
