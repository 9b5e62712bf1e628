package org.patchlight.evidence;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes small event logs in Windows' own format: one template in a chunk, and records that fill it. */
public final class EvtxBuilder {
    private static final int CHUNK = 0x10000;

    private final ByteBuffer chunk = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
    private final Map<String, Integer> names = new HashMap<>();
    private int template = -1;
    private long number;

    public EvtxBuilder() {
        chunk.put("ElfChnk\0".getBytes(StandardCharsets.US_ASCII));
        chunk.position(512);
    }

    /** Adds a record with these two fields, code and title. */
    public EvtxBuilder record(int id, int code, String title) {
        int start = chunk.position();
        chunk.putInt(0x2A2A).putInt(0).putLong(++number).putLong(133_000_000_000_000_000L);
        chunk.put(new byte[] {0x0F, 1, 1, 0, 0x0C, 1}).putInt(77);
        int pointer = chunk.position();
        chunk.putInt(template < 0 ? pointer + 4 : template);
        if (template < 0) {
            template = pointer + 4;
            definition();
        }
        byte[] text = title.getBytes(StandardCharsets.UTF_16LE);
        List<byte[]> values = new ArrayList<>();
        values.add(bytes(2).putShort((short) id).array());
        values.add(bytes(4).putInt(code).array());
        values.add(text);
        values.add(bytes(8).putLong(133_000_000_000_000_000L).array());
        int[] types = {0x06, 0x14, 0x01, 0x11};
        chunk.putInt(values.size());
        for (int i = 0; i < types.length; i++) {
            chunk.putShort((short) values.get(i).length).put((byte) types[i]).put((byte) 0);
        }
        values.forEach(chunk::put);
        int size = chunk.position() - start + 4;
        chunk.putInt(size);
        chunk.putInt(start + 4, size);
        return this;
    }

    private void definition() {
        chunk.putInt(0).put(new byte[16]);
        int size = chunk.position();
        chunk.putInt(0);
        chunk.put(new byte[] {0x0F, 1, 1, 0});
        open("Event", false);
        open("System", false);
        element("EventID", 0);
        open("TimeCreated", true);
        int list = chunk.position();
        chunk.putInt(0);
        attribute("SystemTime");
        substitution(3);
        chunk.putInt(list, chunk.position() - list - 4);
        chunk.put((byte) 0x03);
        chunk.put((byte) 0x04);
        open("EventData", false);
        data("errorCode", 1);
        data("updateTitle", 2);
        chunk.put((byte) 0x04).put((byte) 0x04).put((byte) 0x00);
        chunk.putInt(size, chunk.position() - size - 4);
    }

    private void element(String name, int value) {
        open(name, false);
        substitution(value);
        chunk.put((byte) 0x04);
    }

    private void data(String field, int value) {
        open("Data", true);
        int list = chunk.position();
        chunk.putInt(0);
        attribute("Name");
        chunk.put((byte) 0x05).put((byte) 0x01).putShort((short) field.length());
        chunk.put(field.getBytes(StandardCharsets.UTF_16LE));
        chunk.putInt(list, chunk.position() - list - 4);
        chunk.put((byte) 0x02);
        substitution(value);
        chunk.put((byte) 0x04);
    }

    private void open(String name, boolean attributes) {
        chunk.put((byte) (attributes ? 0x41 : 0x01)).putShort((short) -1).putInt(0);
        name(name);
        if (!attributes) {
            chunk.put((byte) 0x02);
        }
    }

    private void attribute(String name) {
        chunk.put((byte) 0x06);
        name(name);
    }

    private void name(String name) {
        Integer known = names.get(name);
        chunk.putInt(known == null ? chunk.position() + 4 : known);
        if (known == null) {
            names.put(name, chunk.position());
            chunk.putInt(0).putShort((short) 0).putShort((short) name.length());
            chunk.put(name.getBytes(StandardCharsets.UTF_16LE)).putShort((short) 0);
        }
    }

    private void substitution(int value) {
        chunk.put((byte) 0x0D).putShort((short) value).put((byte) 0x01);
    }

    private static ByteBuffer bytes(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The whole file: header, this chunk, and one that was never used. */
    public byte[] file() {
        chunk.putInt(48, chunk.position());
        ByteBuffer file = bytes(4096 + 2 * CHUNK);
        file.put("ElfFile\0".getBytes(StandardCharsets.US_ASCII));
        file.putShort(40, (short) 4096);
        file.position(4096);
        file.put(chunk.array());
        return file.array();
    }
}
