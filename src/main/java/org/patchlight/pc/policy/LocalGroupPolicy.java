package org.patchlight.pc.policy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.RegistryKey;

/**
 * The values that the local group policy of a PC sets below HKLM. Its editor writes them to a file, from which Windows
 * copies them into the registry. A program that writes into the registry leaves the file as it is. Format: "Registry Policy
 * File Format" of Microsoft, UTF-16LE records {@code [key;value;type;size;data]}.
 */
public final class LocalGroupPolicy {
    private static final String FILE = "\\System32\\GroupPolicy\\Machine\\Registry.pol";
    private static final int MOST_BYTES = 4 << 20;

    /** "PReg", then version 1. */
    private static final long HEADER = 0x0000_0001_6765_5250L;
    /** The names of values that remove others begin so. */
    private static final String INSTRUCTION = "**";

    private final Set<String> values = new HashSet<>();

    private LocalGroupPolicy() {}

    /**
     * Reads the policy of a PC. Without the file it sets nothing.
     *
     * @return empty if the file is too long or damaged, so that it may set anything
     * @throws PcException if it can't be read
     */
    public static Optional<LocalGroupPolicy> read(Pc pc) throws PcException {
        String path = pc.facts().windowsFolder() + FILE;
        if (pc.files().find(path).isEmpty()) {
            return Optional.of(new LocalGroupPolicy());
        }
        try (InputStream in = pc.files().open(path)) {
            byte[] content = in.readNBytes(MOST_BYTES + 1);
            return content.length > MOST_BYTES ? Optional.empty() : parse(content);
        } catch (IOException failed) {
            throw new PcException(Reason.FAILED, "ReadFile", path, failed);
        }
    }

    /** The policy in the content of such a file; empty if it has another form. */
    static Optional<LocalGroupPolicy> parse(byte[] content) {
        ByteBuffer in = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        LocalGroupPolicy policy = new LocalGroupPolicy();
        if (in.remaining() < Long.BYTES || in.getLong() != HEADER) {
            return Optional.empty();
        }
        while (in.hasRemaining()) {
            if (!policy.record(in)) {
                return Optional.empty();
            }
        }
        return Optional.of(policy);
    }

    /** Whether the policy sets the value. Names ignore case. */
    public boolean sets(RegistryKey key, String name) {
        return values.contains(place(key.path(), name));
    }

    private boolean record(ByteBuffer in) {
        if (!take(in, '[')) {
            return false;
        }
        Optional<String> key = text(in);
        Optional<String> name = key.isPresent() && take(in, ';') ? text(in) : Optional.empty();
        boolean typed = name.isPresent() && take(in, ';') && in.remaining() >= Integer.BYTES;
        if (!typed) {
            return false;
        }
        in.getInt();
        if (!take(in, ';') || in.remaining() < Integer.BYTES) {
            return false;
        }
        int size = in.getInt();
        if (!take(in, ';') || size < 0 || size > in.remaining()) {
            return false;
        }
        in.position(in.position() + size);
        if (!name.get().startsWith(INSTRUCTION)) {
            values.add(place(key.get(), name.get()));
        }
        return take(in, ']');
    }

    private static boolean take(ByteBuffer in, char expected) {
        return in.remaining() >= Character.BYTES && in.getChar() == expected;
    }

    /** A text up to its terminator; empty if there is none. */
    private static Optional<String> text(ByteBuffer in) {
        StringBuilder text = new StringBuilder();
        while (in.remaining() >= Character.BYTES) {
            char one = in.getChar();
            if (one == 0) {
                return Optional.of(text.toString());
            }
            text.append(one);
        }
        return Optional.empty();
    }

    private static String place(String path, String name) {
        return (path + "\\" + name).toLowerCase(Locale.ROOT);
    }
}
