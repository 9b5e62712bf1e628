package org.patchlight.pc.simulated;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.patchlight.pc.DiskSpace;
import org.patchlight.pc.WindowsVersion;

/** Puts into a {@link Model} what holds updates back whatever is tried. */
final class StandingIllnesses {
    private StandingIllnesses() {}

    /** As programs do that switch updates off. */
    static void loseServiceFile(Model model) {
        FileNode system = model.files.makeFolder(ServiceFolders.WINDOWS + "\\System32", model.now());
        FileNode library = system.children.remove("wuaueng.dll");
        if (library != null) {
            system.children.put("wuaueng.dll_BAK", library);
        }
        model.active.remove(ServiceFolders.UPDATE_SERVICE);
    }

    static void blockByHosts(Model model) {
        String lines = HealthyWindows.HOSTS
                + "0.0.0.0 windowsupdate.com download.windowsupdate.com\r\n"
                + "0.0.0.0 fe3cr.delivery.mp.microsoft.com\r\n"
                + "0.0.0.0 ads.example\r\n";
        model.files.write(HealthyWindows.HOSTS_FILE, lines.getBytes(US_ASCII), model.now());
    }

    static void setOldWindows(Model model) {
        model.version = new WindowsVersion(10, 0, 19043);
        model.windows = "Windows 10 Pro 21H1 (build 19043)";
    }

    static void fillDisk(Model model) {
        model.disk = new DiskSpace(118L << 30, 1_900L << 20);
    }
}
