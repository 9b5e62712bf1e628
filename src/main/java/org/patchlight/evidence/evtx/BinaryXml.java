package org.patchlight.evidence.evtx;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Renders the binary XML of one record as text ([MS-EVEN6] 2.2.12). Names and templates are stored once in a chunk
 * and then referenced by their position. Damage causes a {@link DamagedXmlException} or {@link
 * IndexOutOfBoundsException}. No input makes it run or grow forever.
 */
final class BinaryXml {
    private static final int DEEPEST = 64;
    private static final int LONGEST = 1 << 20;
    /** The limit of tokens. Templates can refer to themselves, so few bytes could cause endless work. */
    private static final int MOST_TOKENS = 100_000;

    private static final int MORE = 0x40;

    private static final int END_OF_STREAM = 0x00;
    private static final int OPEN_ELEMENT = 0x01;
    private static final int CLOSE_START = 0x02;
    private static final int CLOSE_EMPTY = 0x03;
    private static final int END_ELEMENT = 0x04;
    private static final int TEXT = 0x05;
    private static final int ATTRIBUTE = 0x06;
    private static final int CDATA = 0x07;
    private static final int CHARACTER = 0x08;
    private static final int ENTITY = 0x09;
    private static final int INSTRUCTION = 0x0A;
    private static final int INSTRUCTION_DATA = 0x0B;
    private static final int TEMPLATE = 0x0C;
    private static final int SUBSTITUTION = 0x0D;
    private static final int OPTIONAL_SUBSTITUTION = 0x0E;
    private static final int FRAGMENT = 0x0F;

    private final ByteBuffer chunk;
    private final StringBuilder out = new StringBuilder(1024);
    private int at;
    private int depth;
    private int tokens;

    /**
     * A renderer for one record.
     *
     * @param chunk the whole chunk, little-endian
     */
    BinaryXml(ByteBuffer chunk) {
        this.chunk = chunk;
    }

    /** The XML between two positions of the chunk. */
    String render(int from, int to) {
        fragment(from, to, List.of());
        return out.toString();
    }

    /** Renders a fragment and restores the position. */
    private void fragment(int from, int to, List<BinaryXmlValue> values) {
        if (++depth > DEEPEST) {
            throw new DamagedXmlException("nested too deeply");
        }
        int back = at;
        at = from;
        while (at < to && chunk.get(at) != END_OF_STREAM) {
            token(values);
        }
        at = back;
        depth--;
    }

    private void token(List<BinaryXmlValue> values) {
        if (++tokens > MOST_TOKENS || out.length() > LONGEST) {
            throw new DamagedXmlException("too much for one record");
        }
        int token = chunk.get(at++) & 0xFF;
        switch (token & ~MORE) {
            case FRAGMENT -> at += 3;
            case TEMPLATE -> template();
            case OPEN_ELEMENT -> element((token & MORE) != 0, values);
            case TEXT -> {
                at++; // the type, which is always that of text
                BinaryXmlValue.escape(text(), out);
            }
            case CDATA -> BinaryXmlValue.escape(text(), out);
            case CHARACTER -> BinaryXmlValue.escape(String.valueOf(chunk.getChar(skip(2))), out);
            case ENTITY -> out.append('&').append(name()).append(';');
            case INSTRUCTION -> name();
            case INSTRUCTION_DATA -> text();
            case SUBSTITUTION, OPTIONAL_SUBSTITUTION -> substitution(values);
            default -> throw new DamagedXmlException("unknown token " + token);
        }
    }

    private void element(boolean hasAttributes, List<BinaryXmlValue> values) {
        if (++depth > DEEPEST) {
            throw new DamagedXmlException("nested too deeply");
        }
        skip(6); // the dependency and the size
        String name = name();
        out.append('<').append(name);
        if (hasAttributes) {
            int length = chunk.getInt(skip(4));
            int end = Math.addExact(at, length);
            while (at < end) {
                attribute(values);
            }
        }
        int token = chunk.get(at++) & 0xFF;
        if (token == CLOSE_EMPTY) {
            out.append("/>");
        } else if (token == CLOSE_START) {
            out.append('>');
            content(values);
            out.append("</").append(name).append('>');
        } else {
            throw new DamagedXmlException("an element is not closed");
        }
        depth--;
    }

    private void content(List<BinaryXmlValue> values) {
        while ((chunk.get(at) & 0xFF) != END_ELEMENT) {
            token(values);
        }
        at++;
    }

    private void attribute(List<BinaryXmlValue> values) {
        int token = chunk.get(at++) & 0xFF;
        if ((token & ~MORE) != ATTRIBUTE) {
            throw new DamagedXmlException("no attribute where one must be");
        }
        out.append(' ').append(name()).append("=\"");
        int value = chunk.get(at) & 0xFF & ~MORE;
        while (value == TEXT
                || value == SUBSTITUTION
                || value == OPTIONAL_SUBSTITUTION
                || value == CHARACTER
                || value == ENTITY) {
            token(values);
            value = chunk.get(at) & 0xFF & ~MORE;
        }
        out.append('"');
    }

    private void template() {
        skip(1 + 4); // a byte that is always 1, and a part of the template's id
        int definition = chunk.getInt(skip(4));
        if (definition == at) {
            skip(definitionSize(definition));
        }
        int size = chunk.getInt(definition + 20);
        int count = chunk.getInt(skip(4));
        if (count < 0 || count > chunk.limit() / 4) {
            throw new DamagedXmlException("more values than fit");
        }
        int sizes = skip(4 * count);
        List<BinaryXmlValue> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int length = chunk.getShort(sizes + 4 * i) & 0xFFFF;
            int type = chunk.get(sizes + 4 * i + 2) & 0xFF;
            values.add(new BinaryXmlValue(chunk, skip(length), length, type));
        }
        fragment(definition + 24, definition + 24 + size, values);
    }

    /**
     * The size of a definition with its header: position of the next definition, 16 bytes of id, size, then the
     * fragment.
     */
    private int definitionSize(int definition) {
        int size = chunk.getInt(definition + 20);
        if (size < 0 || size > chunk.limit()) {
            throw new DamagedXmlException("a template larger than its chunk");
        }
        return 24 + size;
    }

    private void substitution(List<BinaryXmlValue> values) {
        int index = chunk.getShort(skip(2)) & 0xFFFF;
        skip(1); // the type, repeated
        if (index >= values.size()) {
            return;
        }
        BinaryXmlValue value = values.get(index);
        if (value.isXml()) {
            fragment(value.at(), value.at() + value.length(), List.of());
        } else {
            BinaryXmlValue.escape(value.text(), out);
        }
    }

    private String text() {
        int characters = chunk.getShort(skip(2)) & 0xFFFF;
        return BinaryXmlValue.utf16(chunk, skip(2 * characters), characters);
    }

    /** Reads a name. It is stored at its first use; each use has its position. */
    private String name() {
        int place = chunk.getInt(skip(4));
        int characters = chunk.getShort(place + 6) & 0xFFFF;
        if (place == at) {
            skip(8 + 2 * characters + 2);
        }
        return BinaryXmlValue.name(chunk, place + 8, characters);
    }

    /** Skips bytes; returns the position where they begin. */
    private int skip(int bytes) {
        int from = at;
        at = Math.addExact(at, bytes);
        if (at > chunk.limit() || bytes < 0) {
            throw new DamagedXmlException("beyond the end of the chunk");
        }
        return from;
    }
}
