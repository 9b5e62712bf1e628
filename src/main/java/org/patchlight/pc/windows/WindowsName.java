package org.patchlight.pc.windows;

import java.util.Optional;
import java.util.OptionalLong;
import org.patchlight.pc.PcException;
import org.patchlight.pc.Registry;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.WindowsVersion;

/** What people call a Windows: {@code Windows 11 Pro 23H2 (build 22631.4460)}. */
final class WindowsName {
    private static final RegistryKey KEY = RegistryKey.machine("SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion");

    private WindowsName() {}

    static String read(Registry registry, WindowsVersion version) throws PcException {
        String product = registry.text(KEY, "ProductName").orElse("Windows");
        // 20H2 and later; ReleaseId until then, a service pack before 10.
        Optional<String> release = registry.text(KEY, "DisplayVersion");
        if (release.isEmpty()) {
            release = registry.text(KEY, version.isTenOrLater() ? "ReleaseId" : "CSDVersion");
        }
        return name(product, release.orElse(""), version, registry.number(KEY, "UBR"));
    }

    /**
     * Puts the name together.
     *
     * @param product as Windows stores it; Windows 11 still says "Windows 10" there
     * @param release such as {@code 23H2} or {@code Service Pack 1}, may be empty
     * @param revision the number of the last update, if stored
     */
    static String name(String product, String release, WindowsVersion version, OptionalLong revision) {
        String honest = version.isElevenOrLater() ? product.replaceFirst("\\bWindows 10\\b", "Windows 11") : product;
        String build = version.build() + (revision.isPresent() ? "." + revision.getAsLong() : "");
        return honest.strip() + (release.isBlank() ? "" : " " + release.strip()) + " (build " + build + ")";
    }
}
