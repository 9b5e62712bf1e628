package org.patchlight.pc.windows;

import com.sun.jna.Memory;
import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.Kernel32Util;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.PcFacts;
import org.patchlight.pc.Registry;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.WindowsVersion;

/** Reads what kind of PC this is. */
final class WindowsFacts {
    private static final RegistryKey CRYPTOGRAPHY = RegistryKey.machine("SOFTWARE\\Microsoft\\Cryptography");
    private static final String SALT = "org.patchlight.pc ";
    private static final int ID_BYTES = 16;

    // RTL_OSVERSIONINFOW of winnt.h: its size, major, minor, build, platform, then a text of 128 characters.
    private static final int VERSION_SIZE = 276;

    private WindowsFacts() {}

    static PcFacts read(Registry registry) throws PcException {
        WindowsVersion version = version();
        return new PcFacts(
                false,
                null,
                id(registry),
                WindowsName.read(registry, version),
                version,
                SystemFolders.windows().toString(),
                new WindowsManagement(registry).read(),
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
            return new WindowsVersion(information.getInt(4), information.getInt(8), information.getInt(12));
        }
    }

    private static String id(Registry registry) throws PcException {
        // Set up by Windows itself; a PC that lost it still has a name.
        return hashed(registry.text(CRYPTOGRAPHY, "MachineGuid").orElseGet(Kernel32Util::getComputerName));
    }

    /** Our own id for the machine, from which the one that other programs know it by cannot be told. */
    static String hashed(String machine) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = digest.digest((SALT + machine).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
