package org.patchlight.evidence;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads the directory of a zip entry by entry (APPNOTE.TXT 4.3.12), in bounded memory. Java's own reader loads the
 * whole directory. It also rejects a whole zip because of one encrypted entry.
 */
final class ZipDirectory {
    private static final int SIGNATURE = 0x0201_4b50;
    private static final int BYTES = 46;
    private static final int ENCRYPTED = 1;
    private static final int NAME_IS_UTF_8 = 1 << 11;
    private static final int EXTRA_64 = 1;
    private static final long IN_64 = 0xFFFF_FFFFL;

    /** The most likely encoding of names in zips without the UTF-8 flag. */
    private static final Charset DOS =
            Charset.isSupported("IBM437") ? Charset.forName("IBM437") : StandardCharsets.ISO_8859_1;

    private final InputStream in;
    private final long shift;

    ZipDirectory(FileChannel file, ZipEnd end) {
        this.in = new BufferedInputStream(new ChannelSlice(file, end.start(), end.length()), 1 << 14);
        this.shift = end.shift();
    }

    /**
     * The next entry.
     *
     * @return null after the last
     * @throws EvidenceTrouble if the directory is damaged here
     */
    @Nullable ZipMember next() throws IOException {
        byte[] head = in.readNBytes(BYTES);
        if (head.length == 0) {
            return null;
        }
        ByteBuffer fields = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        if (head.length < BYTES || fields.getInt(0) != SIGNATURE) {
            throw new EvidenceTrouble("evidence.trouble.zip-torn");
        }
        int flags = fields.getShort(8);
        byte[] name = in.readNBytes(fields.getShort(28) & 0xFFFF);
        byte[] extra = in.readNBytes(fields.getShort(30) & 0xFFFF);
        in.skipNBytes(fields.getShort(32) & 0xFFFF);
        long[] sizes = {
            fields.getInt(24) & 0xFFFF_FFFFL, fields.getInt(20) & 0xFFFF_FFFFL, fields.getInt(42) & 0xFFFF_FFFFL
        };
        enlarge(sizes, ByteBuffer.wrap(extra).order(ByteOrder.LITTLE_ENDIAN));
        boolean encrypted = (flags & ENCRYPTED) != 0;
        return new ZipMember(
                text(name, flags), encrypted, fields.getShort(10) & 0xFFFF, Math.max(0, sizes[1]), sizes[2] + shift);
    }

    /**
     * Reads sizes that are too large for their field from an extra field, in the order of the fields (APPNOTE.TXT
     * 4.5.3).
     */
    private static void enlarge(long[] sizes, ByteBuffer extra) {
        while (extra.remaining() >= 4) {
            int tag = extra.getShort() & 0xFFFF;
            int length = Math.min(extra.getShort() & 0xFFFF, extra.remaining());
            if (tag == EXTRA_64) {
                ByteBuffer values = extra.slice(extra.position(), length).order(ByteOrder.LITTLE_ENDIAN);
                for (int i = 0; i < sizes.length; i++) {
                    if (sizes[i] == IN_64 && values.remaining() >= Long.BYTES) {
                        sizes[i] = values.getLong();
                    }
                }
                return;
            }
            extra.position(extra.position() + length);
        }
    }

    private static String text(byte[] name, int flags) {
        if ((flags & NAME_IS_UTF_8) != 0) {
            return new String(name, StandardCharsets.UTF_8);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(name))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(name, DOS);
        }
    }
}
