package org.patchlight.pc.policy;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.ByteArrayOutputStream;

/** Makes files of a local group policy. */
public final class PolicyFile {
    private static final byte[] HEADER = {'P', 'R', 'e', 'g', 1, 0, 0, 0};
    private static final byte[] DWORD = {4, 0, 0, 0};

    private PolicyFile() {}

    /** A file with these records, each a key and a name; all set the number 1. */
    public static byte[] of(String[]... records) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(HEADER);
        for (String[] one : records) {
            out.writeBytes(("[" + one[0] + "\0;" + one[1] + "\0;").getBytes(UTF_16LE));
            out.writeBytes(DWORD);
            out.writeBytes(";".getBytes(UTF_16LE));
            out.writeBytes(DWORD);
            out.writeBytes(";".getBytes(UTF_16LE));
            out.writeBytes(new byte[] {1, 0, 0, 0});
            out.writeBytes("]".getBytes(UTF_16LE));
        }
        return out.toByteArray();
    }
}
