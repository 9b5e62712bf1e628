package org.patchlight.pc.windows;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.Kernel32Util;
import com.sun.jna.win32.StdCallLibrary;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import org.patchlight.pc.Management;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.PcFacts;
import org.patchlight.pc.Registry;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.WindowsVersion;
import org.patchlight.pc.windows.call.SystemFolders;

/** Reads the facts of this PC: version, name and folder of Windows, who manages it, and an id. */
final class WindowsFacts {
    private static final RegistryKey CRYPTOGRAPHY = RegistryKey.machine("SOFTWARE\\Microsoft\\Cryptography");
    private static final RegistryKey WINDOWS = RegistryKey.machine("SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion");
    private static final String SALT = "org.patchlight.pc ";
    private static final int ID_BYTES = 16;

    // RTL_OSVERSIONINFOW of winnt.h: its size, major, minor, build, platform, then a text of 128 characters.
    private static final int VERSION_SIZE = 276;
    private static final int MAJOR = 4;
    private static final int MINOR = 8;
    private static final int BUILD = 12;

    private WindowsFacts() {}

    static PcFacts read(Registry registry, Management management) throws PcException {
        WindowsVersion version = version();
        return new PcFacts(
                false,
                null,
                id(registry),
                name(registry, version),
                version,
                SystemFolders.windows().toString(),
                management,
                Advapi32Util.isCurrentProcessElevated());
    }

    private static WindowsVersion version() throws PcException {
        try (Memory information = new Memory(VERSION_SIZE)) {
            information.clear();
            information.setInt(0, VERSION_SIZE);
            int status = KernelLibrary.INSTANCE.RtlGetVersion(information);
            if (status != 0) {
                throw new PcException(Reason.FAILED, "RtlGetVersion", "Windows", status);
            }
            return new WindowsVersion(information.getInt(MAJOR), information.getInt(MINOR), information.getInt(BUILD));
        }
    }

    /** The name of this Windows as people know it: {@code Windows 11 Pro 23H2 (build 22631.4460)}. */
    private static String name(Registry registry, WindowsVersion version) throws PcException {
        String product = registry.text(WINDOWS, "ProductName").orElse("Windows");
        // DisplayVersion exists in 20H2 and later; before, there is ReleaseId, and before Windows 10 the service pack.
        Optional<String> release = registry.text(WINDOWS, "DisplayVersion");
        if (release.isEmpty()) {
            release = registry.text(WINDOWS, version.isTenOrLater() ? "ReleaseId" : "CSDVersion");
        }
        return name(product, release.orElse(""), version, registry.number(WINDOWS, "UBR"));
    }

    /**
     * Composes the name.
     *
     * @param product as Windows stores it; Windows 11 still stores "Windows 10"
     * @param release such as {@code 23H2} or {@code Service Pack 1}, may be empty
     * @param revision the number of the last update, if stored
     */
    static String name(String product, String release, WindowsVersion version, OptionalLong revision) {
        String current = version.isElevenOrLater() ? product.replaceFirst("\\bWindows 10\\b", "Windows 11") : product;
        String build = version.build() + (revision.isPresent() ? "." + revision.getAsLong() : "");
        return current.strip() + (release.isBlank() ? "" : " " + release.strip()) + " (build " + build + ")";
    }

    private static String id(Registry registry) throws PcException {
        // Windows Setup writes it; if it is missing, the name of the computer takes its place.
        return hashed(registry.text(CRYPTOGRAPHY, "MachineGuid").orElseGet(Kernel32Util::getComputerName));
    }

    /** An id of Patchlight's own for the PC, which does not reveal the one that other programs know. */
    static String hashed(String machine) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = digest.digest((SALT + machine).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /**
     * The one function of {@code ntdll.dll} in use. Other functions report a version that depends on the manifest of
     * the program. Loaded when first used.
     */
    interface KernelLibrary extends StdCallLibrary {
        KernelLibrary INSTANCE = Native.load("ntdll", KernelLibrary.class);

        int RtlGetVersion(Pointer information);
    }
}
