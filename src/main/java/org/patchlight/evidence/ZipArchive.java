package org.patchlight.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A zip on disk. Its files are streamed from it. Nothing is ever written under a name from the zip. */
final class ZipArchive {
    private static final int LOCAL_SIGNATURE = 0x0403_4b50;
    private static final int LOCAL_BYTES = 30;

    private final FileChannel file;
    private final UnpackingBudget budget;
    private final ZipEnd end;

    private ZipArchive(FileChannel file, ZipEnd end, UnpackingBudget budget) {
        this.file = file;
        this.end = end;
        this.budget = budget;
    }

    /** Whether a file with these first bytes is a zip. */
    static boolean isZip(byte[] head) {
        return head.length >= 4
                && head[0] == 'P'
                && head[1] == 'K'
                && ((head[2] == 3 && head[3] == 4) || (head[2] == 5 && head[3] == 6));
    }

    /**
     * The zip in an open file, which the caller closes.
     *
     * @param budget pays for the unpacked bytes
     * @throws EvidenceTrouble if it has no directory
     */
    static ZipArchive of(FileChannel file, UnpackingBudget budget) throws IOException {
        return new ZipArchive(file, ZipEnd.find(file), budget.ofZip(file.size()));
    }

    ZipDirectory directory() {
        return new ZipDirectory(file, end);
    }

    /**
     * The bytes of one of its files.
     *
     * @throws EvidenceTrouble if it cannot be unpacked
     */
    InputStream open(ZipMember member) throws IOException {
        if (member.encrypted()) {
            throw new EvidenceTrouble("evidence.trouble.encrypted");
        }
        if (member.method() != ZipMember.STORED && member.method() != ZipMember.DEFLATED) {
            throw new EvidenceTrouble("evidence.trouble.zip-method", Integer.toString(member.method()));
        }
        long at = member.offset();
        if (at < 0 || at > file.size() - LOCAL_BYTES) {
            throw new EvidenceTrouble("evidence.trouble.damaged");
        }
        ByteBuffer local = ZipEnd.read(file, at, LOCAL_BYTES);
        if (local.limit() < LOCAL_BYTES || local.getInt(0) != LOCAL_SIGNATURE) {
            throw new EvidenceTrouble("evidence.trouble.damaged");
        }
        long data = at + LOCAL_BYTES + (local.getShort(26) & 0xFFFF) + (local.getShort(28) & 0xFFFF);
        return new UnpackedStream(new ChannelSlice(file, data, member.packedBytes()), member, budget);
    }
}
