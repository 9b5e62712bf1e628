package org.patchlight.pc.file;

import java.util.Locale;
import java.util.Optional;

/**
 * A Windows image in a file of a local drive, from which Windows can repair its component store.
 *
 * @param path the file, such as {@code D:\\sources\\install.wim}
 * @param index the number of the image in it, from 1
 */
public record RepairImage(String path, int index) {
    private static final int LONGEST = 200;
    private static final String FORBIDDEN = "\"*?<>|/:%";

    public RepairImage {
        if (!isLocal(path) || index < 1) {
            throw new IllegalArgumentException("no image on a local drive");
        }
    }

    /** The image of a text that {@link #toString} made; empty for any other text. */
    public static Optional<RepairImage> parse(String text) {
        int colon = text.lastIndexOf(':');
        String number = text.substring(colon + 1);
        boolean counts = number.length() < 4 && number.chars().allMatch(c -> c >= '0' && c <= '9');
        if (colon < 0 || number.isEmpty() || !counts || number.equals("0") || !isLocal(text.substring(0, colon))) {
            return Optional.empty();
        }
        return Optional.of(new RepairImage(text.substring(0, colon), Integer.parseInt(number)));
    }

    /**
     * Whether a text is the absolute path of a file or folder on a drive letter. Paths of devices, of the network, of
     * streams and with {@code ..} are not, so a tool gets exactly the file that was checked.
     */
    public static boolean isLocal(String path) {
        return path.length() >= 3
                && path.length() <= LONGEST
                && Character.toUpperCase(path.charAt(0)) >= 'A'
                && Character.toUpperCase(path.charAt(0)) <= 'Z'
                && path.startsWith(":\\", 1)
                && path.chars().skip(2).noneMatch(c -> c < ' ' || FORBIDDEN.indexOf(c) >= 0)
                && !path.startsWith("\\", 3)
                && !path.contains("..");
    }

    /** The form in which DISM takes it after {@code /Source:}. */
    public String source() {
        boolean compressed = path.toLowerCase(Locale.ROOT).endsWith(".esd");
        return (compressed ? "esd:" : "wim:") + this;
    }

    @Override
    public String toString() {
        return path + ":" + index;
    }
}
