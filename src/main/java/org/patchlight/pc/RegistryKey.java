package org.patchlight.pc;

/**
 * A key of the registry, in the 64-bit view.
 *
 * @param hive the root
 * @param path the path below it, parts separated by one backslash, none at either end
 */
public record RegistryKey(Hive hive, String path) {
    /** The roots in use. */
    public enum Hive {
        HKLM,
        HKCU
    }

    /** A key of the machine. */
    public static RegistryKey machine(String path) {
        return new RegistryKey(Hive.HKLM, path);
    }

    /** A key of the person signed in. */
    public static RegistryKey user(String path) {
        return new RegistryKey(Hive.HKCU, path);
    }

    /** Reads {@code HKLM\...} or {@code HKCU\...} back. */
    public static RegistryKey parse(String text) {
        int slash = text.indexOf('\\');
        return new RegistryKey(Hive.valueOf(text.substring(0, slash)), text.substring(slash + 1));
    }

    /** The key below this one. */
    public RegistryKey child(String name) {
        return new RegistryKey(hive, path + "\\" + name);
    }

    /** {@code HKLM\SOFTWARE\...} */
    @Override
    public String toString() {
        return hive + "\\" + path;
    }
}
