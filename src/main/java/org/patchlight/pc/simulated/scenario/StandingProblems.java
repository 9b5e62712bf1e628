package org.patchlight.pc.simulated.scenario;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.patchlight.pc.PowerSupply;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.WindowsVersion;
import org.patchlight.pc.file.DiskSpace;
import org.patchlight.pc.policy.RestoreSettings;
import org.patchlight.pc.service.StartType;
import org.patchlight.pc.simulated.model.FileNode;
import org.patchlight.pc.simulated.model.KeyNode;
import org.patchlight.pc.simulated.model.Model;
import org.patchlight.pc.simulated.state.HealthyWindows;
import org.patchlight.pc.simulated.state.ServiceKeys;
import org.patchlight.pc.simulated.state.UpdateKeys;
import org.patchlight.pc.simulated.state.WindowsFolders;
import org.patchlight.pc.simulated.state.ZoneNames;

/** Causes for a {@link Model} that keep all updates from being installed. */
final class StandingProblems {
    private static final RegistryKey PAUSE = RegistryKey.machine("SOFTWARE\\Microsoft\\WindowsUpdate\\UX\\Settings");

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private StandingProblems() {}

    /** As programs do that turn updates off: they rename the library of the service. */
    static void loseServiceFile(Model model) {
        FileNode system = model.files.makeFolder(WindowsFolders.WINDOWS + "\\System32", model.now());
        FileNode library = system.children.remove("wuaueng.dll");
        if (library != null) {
            system.children.put("wuaueng.dll_BAK", library);
        }
        model.active.remove(UpdateKeys.SERVICE);
    }

    /** As malware does that keeps Windows from being updated: it renames the keys of services. */
    static void renameServices(Model model) {
        KeyNode services = model.registry.make(ServiceKeys.SERVICES);
        for (String name : List.of(UpdateKeys.SERVICE, "BITS")) {
            KeyNode key = services.keys.remove(name);
            if (key != null) {
                services.keys.put(name + "_bkp", key);
            }
            model.active.remove(name);
        }
    }

    /** As malware does: Windows runs a script instead of the service that installs updates. */
    static void hijackService(Model model) {
        String shell = WindowsFolders.WINDOWS + "\\System32\\cmd.exe";
        model.files.write(shell, "MZ".getBytes(US_ASCII), model.now());
        model.registry.put(
                ServiceKeys.SERVICES.child("TrustedInstaller"),
                "ImagePath",
                new RegistryValue.Text(shell + " /c PowerShell.exe -File C:\\ProgramData\\svc\\run.ps1", true));
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

    static void pauseForEver(Model model) {
        for (String kind :
                List.of("PauseUpdatesExpiryTime", "PauseFeatureUpdatesEndTime", "PauseQualityUpdatesEndTime")) {
            model.registry.put(PAUSE, kind, "2077-01-01T00:00:00Z");
        }
        model.registry.put(PAUSE, "FlightSettingsMaxPauseDays", 18_500);
    }

    /** A policy still requires the organisation's update server, but the server's name is gone. */
    static void omitServerName(Model model) {
        model.registry.put(UpdateKeys.POLICY.child("AU"), "UseWUServer", 1);
    }

    /** The log that Setup leaves when a driver keeps the new Windows from starting. */
    static void rollUpgradeBack(Model model) {
        LocalDateTime failed = LocalDateTime.ofInstant(model.now().minus(Duration.ofDays(2)), ZoneNames.rules(model));
        StringBuilder log = new StringBuilder();
        for (String text : List.of(
                "Info                  SP     Setup runs the operations of the phase SafeOS",
                "Error                 SP     Operation failed: Boot into the new system. Error: 0xC1900101[gle=0x00000000]",
                "Info                  MOUPG  The upgrade ended with 0xC1900101 - 0x20017")) {
            log.append(STAMP.format(failed)).append(", ").append(text).append("\r\n");
        }
        model.files.write(
                "C:\\$WINDOWS.~BT\\Sources\\Rollback\\setupact.log",
                log.toString().getBytes(US_ASCII),
                model.now().minus(Duration.ofDays(2)));
    }

    /** A driver and a profile were deleted by hand, but registry entries still refer to them. An update fails for it. */
    static void losePaths(Model model) {
        UpdateProblems.loseUpdateFiles(model);
        RegistryKey floppy = ServiceKeys.SERVICES.child("sfloppy");
        model.registry.put(floppy, "Start", 3);
        model.registry.put(floppy, "ImagePath", "\\SystemRoot\\System32\\drivers\\sfloppy.sys");
        model.registry.put(
                RegistryKey.machine("SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\ProfileList"
                        + "\\S-1-5-21-1004336348-1177238915-682003330-1003"),
                "ProfileImagePath",
                "C:\\Users\\former");
    }

    static void fillDisk(Model model) {
        model.disk = new DiskSpace(118L << 30, 1_900L << 20);
    }

    /** A notebook that was unplugged a few hours ago. */
    static void unplug(Model model) {
        model.supply = PowerSupply.battery(17);
    }

    /** A policy that dates from Windows 10. */
    static void bypassDeliveryOptimization(Model model) {
        model.registry.put(
                RegistryKey.machine("SOFTWARE\\Policies\\Microsoft\\Windows\\DeliveryOptimization"),
                "DODownloadMode",
                100);
    }

    /** The firmware refused the new certificates. */
    static void failSecureBootUpdate(Model model) {
        String secureBoot = "SYSTEM\\CurrentControlSet\\Control\\SecureBoot\\";
        model.registry.put(RegistryKey.machine(secureBoot + "State"), "UEFISecureBootEnabled", 1);
        model.registry.put(RegistryKey.machine(secureBoot + "Servicing"), "UEFICA2023Status", "InProgress");
        model.registry.put(RegistryKey.machine(secureBoot + "Servicing"), "UEFICA2023Error", 0x80070013L);
    }

    /** As cleaning programs do, to save space. */
    static void turnRestoreOff(Model model) {
        model.registry.put(RestoreSettings.KEY, RestoreSettings.SESSION, 0);
    }

    /** A service that System Restore needs is disabled, so Windows refuses each restore point. */
    static void refuseRestorePoints(Model model) {
        ServiceKeys.setStartType(model, "VSS", StartType.DISABLED);
        model.registry.put(
                ServiceKeys.SERVICES.child("VSS"),
                "ImagePath",
                new RegistryValue.Text("%SystemRoot%\\system32\\vssvc.exe", true));
        model.files.write(WindowsFolders.WINDOWS + "\\System32\\vssvc.exe", "MZ".getBytes(US_ASCII), model.now());
    }

    /** As tuning programs do. */
    static void turnDriverSearchOff(Model model) {
        model.registry.put(
                RegistryKey.machine("SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\DriverSearching"),
                "SearchOrderConfig",
                0);
    }
}
