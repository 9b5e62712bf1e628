import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Removes the attribute ModuleHashes from a module-info.class. It pins the other modules to the exact files of the original build, which
 * jlink would compare; the modules of an image are no such files. The format is that of the Java Virtual Machine Specification, chapter 4.
 */
public final class StripModuleHashes {
    private static final int MAGIC = 0xCAFEBABE;
    private static final int UTF8 = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;

    private StripModuleHashes() {}

    /**
     * Rewrites one file in place.
     *
     * @param arguments the file
     * @throws IOException if it is no class file of a module, or can't be written
     */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        Files.write(file, without(Files.readAllBytes(file), "ModuleHashes"));
    }

    private static byte[] without(byte[] original, String unwanted) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(original));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        if (in.readInt() != MAGIC) {
            throw new IOException("no class file");
        }
        out.writeInt(MAGIC);
        copy(in, out, 4);
        String[] names = constants(in, out);
        // Access flags, this class, super class; then no interfaces, fields and methods: a module has none.
        copy(in, out, 6);
        for (int i = 0; i < 3; i++) {
            if (in.readUnsignedShort() != 0) {
                throw new IOException("not the class file of a module");
            }
            out.writeShort(0);
        }
        attributes(in, out, names, unwanted);
        return bytes.toByteArray();
    }

    /** Copies the constant pool, and returns its texts by their index. */
    private static String[] constants(DataInputStream in, DataOutputStream out) throws IOException {
        int count = in.readUnsignedShort();
        out.writeShort(count);
        String[] texts = new String[count];
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            out.writeByte(tag);
            if (tag == UTF8) {
                int length = in.readUnsignedShort();
                byte[] text = in.readNBytes(length);
                out.writeShort(length);
                out.write(text);
                texts[i] = new String(text, StandardCharsets.UTF_8);
            } else {
                copy(in, out, size(tag));
                // These two take two places.
                i += tag == LONG || tag == DOUBLE ? 1 : 0;
            }
        }
        return texts;
    }

    private static int size(int tag) throws IOException {
        return switch (tag) {
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
            case LONG, DOUBLE -> 8;
            case 7, 8, 16, 19, 20 -> 2;
            case 15 -> 3;
            default -> throw new IOException("unknown constant " + tag);
        };
    }

    private static void attributes(DataInputStream in, DataOutputStream out, String[] names, String unwanted)
            throws IOException {
        int count = in.readUnsignedShort();
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        DataOutputStream keptOut = new DataOutputStream(kept);
        int left = 0;
        for (int i = 0; i < count; i++) {
            int name = in.readUnsignedShort();
            int length = in.readInt();
            byte[] content = in.readNBytes(length);
            if (!unwanted.equals(names[name])) {
                keptOut.writeShort(name);
                keptOut.writeInt(length);
                keptOut.write(content);
                left++;
            }
        }
        out.writeShort(left);
        out.write(kept.toByteArray());
    }

    private static void copy(DataInputStream in, DataOutputStream out, int length) throws IOException {
        out.write(in.readNBytes(length));
    }
}
