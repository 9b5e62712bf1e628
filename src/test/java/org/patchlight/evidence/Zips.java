package org.patchlight.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.patchlight.evidence.text.EvidenceLines;
import org.patchlight.health.Message;

/** Builds zips, and lists what a visit finds. */
public final class Zips {
    private Zips() {}

    /** A zip of files, each with its name and content. */
    public static byte[] of(Object... namesAndContents) throws IOException {
        return of(StandardCharsets.UTF_8, namesAndContents);
    }

    static byte[] of(Charset names, Object... namesAndContents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
                Object content = namesAndContents[i + 1];
                zip.write(content instanceof byte[] raw ? raw : ((String) content).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** The zip with a field of two bytes changed in the first entry of its directory. */
    static byte[] withDirectoryField(byte[] zip, int at, int value) {
        ByteBuffer bytes = ByteBuffer.wrap(zip.clone()).order(ByteOrder.LITTLE_ENDIAN);
        int directory = 0;
        while (bytes.getInt(directory) != 0x0201_4b50) {
            directory++;
        }
        bytes.putShort(directory + at, (short) value);
        return bytes.array();
    }

    /** What a visit finds, one line per file: its path and its text, or its path and why it cannot be read. */
    static final class Shown implements EvidenceVisitor {
        final List<String> files = new ArrayList<>();
        final List<String> unreadable = new ArrayList<>();
        private final Path folder;

        private Shown(Path folder) {
            this.folder = folder;
        }

        static Shown of(Path path, EvidenceLimits limits) {
            Shown shown = new Shown(
                    Files.isDirectory(path)
                            ? path
                            : Objects.requireNonNull(path.toAbsolutePath().getParent()));
            EvidenceFiles.visit(List.of(path), limits, shown);
            return shown;
        }

        @Override
        public void file(EvidenceFile file) {
            try (EvidenceLines lines = new EvidenceLines(file.open())) {
                String text = String.valueOf(lines.next());
                String more = lines.next();
                while (more != null) {
                    more = lines.next();
                }
                files.add(brief(file.path()) + " = " + text);
            } catch (IOException broken) {
                unreadable(file.path(), EvidenceTrouble.reason(broken));
            }
        }

        @Override
        public void unreadable(String path, Message reason) {
            unreadable.add(brief(path) + ": " + reason.key().replace("evidence.trouble.", ""));
        }

        private String brief(String path) {
            String prefix = folder.toString() + "/";
            return path.startsWith(prefix) ? path.substring(prefix.length()) : path;
        }
    }
}
