package org.patchlight.desktop.windows.toast;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.WinReg;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.patchlight.pc.windows.call.Wine;

/**
 * The toasts of {@code packaging/wine/fake-toasts.c}, registered for one test. The system property {@code
 * patchlight.fakeToasts} has its path. It is used only under Wine, whose runtime has no toasts.
 */
final class FakeToasts implements AutoCloseable {
    private static final String CLASSES = "Software\\Microsoft\\WindowsRuntime\\ActivatableClassId\\";
    private static final String MANAGER = "Windows.UI.Notifications.ToastNotificationManager";
    private static final List<String> NAMES = List.of(
            MANAGER,
            "Windows.UI.Notifications.ToastNotification",
            "Windows.UI.Notifications.NotificationData",
            "Windows.Data.Xml.Dom.XmlDocument");

    private final Path script;

    private FakeToasts(Path script) {
        this.script = script;
    }

    static FakeToasts register(Path folder) throws IOException {
        String library = System.getProperty("patchlight.fakeToasts", "");
        assumeTrue(
                !library.isEmpty() && Files.isRegularFile(Path.of(library)), "patchlight.fakeToasts names no library");
        assumeTrue(Wine.isHere(), "the toasts of this Windows stay its own");
        FakeToasts toasts = new FakeToasts(folder.resolve("toasts.txt"));
        for (String name : NAMES) {
            Advapi32Util.registryCreateKey(WinReg.HKEY_LOCAL_MACHINE, CLASSES + name);
            Advapi32Util.registrySetStringValue(
                    WinReg.HKEY_LOCAL_MACHINE,
                    CLASSES + name,
                    "DllPath",
                    Path.of(library).toString());
        }
        Advapi32Util.registrySetStringValue(
                WinReg.HKEY_LOCAL_MACHINE, CLASSES + MANAGER, "PatchlightScript", toasts.script.toString());
        return toasts.says();
    }

    /** Replaces the script by these lines. */
    FakeToasts says(String... lines) throws IOException {
        Files.writeString(script, String.join("\n", lines) + "\n");
        return this;
    }

    /** What was called, one line for each call. */
    List<String> log() throws IOException {
        Path log = Path.of(script + ".log");
        return Files.exists(log) ? Files.readAllLines(log, StandardCharsets.UTF_8) : List.of();
    }

    /** The calls of one kind. */
    List<String> log(String kind) throws IOException {
        return log().stream().filter(line -> line.startsWith(kind + " ")).toList();
    }

    @Override
    public void close() {
        NAMES.forEach(name -> Advapi32Util.registryDeleteKey(WinReg.HKEY_LOCAL_MACHINE, CLASSES + name));
    }
}
