package org.patchlight.pc;

/**
 * A key of the registry, in the 64-bit view.
 *
 * @param hive the root
 * @param path the path below the root, separated by single backslashes, without one at either end
 */
public record RegistryKey(Hive hive, String path) {
    /** The roots that Patchlight uses. */
    public enum Hive {
        HKLM,
        HKCU
    }

    /** A key of the machine (HKLM). */
    public static RegistryKey machine(String path) {
        return new RegistryKey(Hive.HKLM, path);
    }

    /** A key of the signed-in user (HKCU). */
    public static RegistryKey user(String path) {
        return new RegistryKey(Hive.HKCU, path);
    }

    /**
     * Parses {@code HKLM\...} or {@code HKCU\...}.
     *
     * @throws IllegalArgumentException if the root is another one, or nothing follows it
     */
    public static RegistryKey parse(String text) {
        int slash = text.indexOf('\\');
        if (slash < 0) {
            throw new IllegalArgumentException("no key below a root: " + text);
        }
        return new RegistryKey(Hive.valueOf(text.substring(0, slash)), text.substring(slash + 1));
    }

    /** A direct subkey. */
    public RegistryKey child(String name) {
        return new RegistryKey(hive, path + "\\" + name);
    }

    /** The key that this one is directly below. Its path is empty if that is the hive. */
    public RegistryKey parent() {
        return new RegistryKey(hive, path.substring(0, Math.max(0, path.lastIndexOf('\\'))));
    }

    /** The last part of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('\\') + 1);
    }

    /** The text that {@link #parse} reads, such as {@code HKLM\SOFTWARE\...}. */
    @Override
    public String toString() {
        return hive + "\\" + path;
    }
}
