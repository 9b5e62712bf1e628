package org.patchlight.evidence.evtx;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A small event log whose records share templates that unfold to a megabyte each: a text, 16 times in a template, that
 * one 129 times in another, and 1,000 records that refer to it.
 */
public final class EvtxBomb {
    private static final int CHUNK = 0x10000;
    private static final int FIRST_RECORD = 512;
    private static final int RECORDS = 1000;

    private final ByteBuffer chunk = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
    private int free = CHUNK;

    private EvtxBomb() {}

    /** The file. */
    public static byte[] file() {
        ByteBuffer file = ByteBuffer.allocate(4096 + CHUNK).order(ByteOrder.LITTLE_ENDIAN);
        file.put("ElfFile\0".getBytes(StandardCharsets.US_ASCII));
        file.putShort(40, (short) 4096);
        file.position(4096);
        file.put(new EvtxBomb().chunk());
        return file.array();
    }

    private byte[] chunk() {
        byte[] letters = "x".repeat(500).getBytes(StandardCharsets.UTF_16LE);
        ByteBuffer text = little(4 + letters.length)
                .put((byte) 5)
                .put((byte) 1)
                .putShort((short) 500)
                .put(letters);
        int inner = define(text.array(), 1);
        int middle = define(reference(inner), 16);
        int outer = define(reference(middle), 129);
        byte[] body = reference(outer);
        int size = 24 + 4 + body.length + 4;
        chunk.put("ElfChnk\0".getBytes(StandardCharsets.US_ASCII));
        chunk.position(FIRST_RECORD);
        for (int i = 0; i < RECORDS; i++) {
            chunk.putInt(0x2A2A).putInt(size).putLong(i).putLong(0);
            chunk.put(new byte[] {0x0F, 1, 1, 0}).put(body).putInt(size);
        }
        chunk.putInt(48, chunk.position());
        return chunk.array();
    }

    private int define(byte[] content, int times) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int i = 0; i < times; i++) {
            body.writeBytes(content);
        }
        body.write(0);
        ByteBuffer definition =
                little(24 + body.size()).putInt(0).put(new byte[16]).putInt(body.size());
        free -= definition.capacity();
        chunk.put(free, definition.put(body.toByteArray()).array());
        return free;
    }

    private static byte[] reference(int template) {
        return little(14)
                .put((byte) 0x0C)
                .put((byte) 1)
                .putInt(0)
                .putInt(template)
                .putInt(0)
                .array();
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
