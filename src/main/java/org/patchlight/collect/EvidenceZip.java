package org.patchlight.collect;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Message;
import org.patchlight.privacy.ListedText;

/**
 * The zip while it is written. Every line passes through the scrubber, and evidence through the list of words and shapes
 * that may leave the PC. What would exceed the size limit is left out.
 */
final class EvidenceZip implements Closeable {
    private static final String LINE_END = "\r\n";

    private final ZipOutputStream zip;
    private final Scrubber scrubber;
    private final List<Entry> entries = new ArrayList<>();
    private long room;
    private long written;
    private boolean full;

    /**
     * An empty zip.
     *
     * @param room the largest number of bytes of all texts together, before compression
     */
    EvidenceZip(OutputStream out, Scrubber scrubber, long room) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.scrubber = scrubber;
        this.room = room;
    }

    /** Begins a text. */
    void begin(String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        written = 0;
        full = false;
    }

    /** Adds lines of evidence to the current text. If a line does not fit, it and all later ones are left out. */
    void line(String line) throws IOException {
        for (String one : line.split("\r?\n", -1)) {
            add(ListedText.keep(scrubber.scrub(one)));
        }
    }

    /** Adds a line whose values were replaced already. */
    void ready(String line) throws IOException {
        add(line);
    }

    private void add(String line) throws IOException {
        byte[] bytes = (line + LINE_END).getBytes(StandardCharsets.UTF_8);
        full |= bytes.length > room;
        if (!full) {
            zip.write(bytes);
            written += bytes.length;
            room -= bytes.length;
        }
    }

    /** Ends the current text. */
    void end(String name, @Nullable Message noteOrNull) throws IOException {
        zip.closeEntry();
        entries.add(new Entry(name, written, full ? Message.of("collect.note.full") : noteOrNull));
    }

    /** Adds lines whose values were replaced already. */
    void readyText(String name, List<String> lines, @Nullable Message noteOrNull) throws IOException {
        begin(name);
        for (String line : lines) {
            add(line);
        }
        end(name, noteOrNull);
    }

    /** Adds a complete text of evidence. */
    void text(String name, List<String> lines, @Nullable Message noteOrNull) throws IOException {
        begin(name);
        for (String line : lines) {
            line(line);
        }
        end(name, noteOrNull);
    }

    /** Adds a text of Patchlight's own, whose words are not evidence. */
    void ownText(String name, List<String> lines) throws IOException {
        begin(name);
        for (String line : lines) {
            add(scrubber.scrub(line));
        }
        end(name, null);
    }

    /** Adds a JSON document of Patchlight's own, whose texts may hold evidence. */
    void json(String name, String document) throws IOException {
        begin(name);
        JsonTexts texts = new JsonTexts(text -> ListedText.keep(scrubber.scrub(text)));
        for (String line : texts.kept(document).lines().toList()) {
            add(line);
        }
        end(name, null);
    }

    /** Notes a missing piece of evidence. */
    void missing(String name, Message why) {
        entries.add(new Entry(name, 0, why));
    }

    /** Whether the current text has exceeded the size limit. */
    boolean isFull() {
        return full;
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
