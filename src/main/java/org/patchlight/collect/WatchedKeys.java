package org.patchlight.collect;

import static java.util.Map.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Stream;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RestartKeys;
import org.patchlight.pc.service.ServiceNames;

/** The registry values that concern updates or the clock. */
final class WatchedKeys {
    private static final String KEYS_OF_SERVICES = "SYSTEM\\CurrentControlSet\\Services\\";
    private static final String CURRENT = "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\";
    private static final String UPDATES = CURRENT + "WindowsUpdate\\";
    private static final String POLICIES = "SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate";
    private static final String TIME = "SYSTEM\\CurrentControlSet\\Services\\W32Time\\";
    private static final String TIME_POLICIES = "SOFTWARE\\Policies\\Microsoft\\W32Time\\";
    private static final List<String> TIME_SOURCE = List.of("Type", "NtpServer");
    private static final List<String> TIME_CLIENT = List.of("Enabled", "SpecialPollInterval", "CrossSiteSyncFlags");
    private static final List<String> TIME_LIMITS = List.of(
            "MaxPosPhaseCorrection", "MaxNegPhaseCorrection", "MinPollInterval", "MaxPollInterval", "AnnounceFlags");
    private static final List<String> LAST_RESULT = List.of("LastSuccessTime", "LastError");

    static final Map<RegistryKey, List<String>> VALUES = inOrder(List.of(
            entry(
                    RegistryKey.machine("SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion"),
                    List.of(
                            "ProductName",
                            "EditionID",
                            "InstallationType",
                            "InstallDate",
                            "DisplayVersion",
                            "ReleaseId",
                            "CurrentBuild",
                            "UBR")),
            entry(
                    RegistryKey.machine(POLICIES),
                    List.of(
                            "DisableWindowsUpdateAccess",
                            "SetDisableUXWUAccess",
                            "DoNotConnectToWindowsUpdateInternetLocations",
                            "TargetReleaseVersion",
                            "TargetReleaseVersionInfo",
                            "ProductVersion",
                            "ExcludeWUDriversInQualityUpdate",
                            "DeferFeatureUpdates",
                            "DeferQualityUpdates",
                            "DeferFeatureUpdatesPeriodInDays",
                            "DeferQualityUpdatesPeriodInDays",
                            "PauseFeatureUpdatesStartTime",
                            "PauseQualityUpdatesStartTime",
                            "DisableOSUpgrade",
                            "WUServer",
                            "WUStatusServer")),
            entry(
                    RegistryKey.machine(POLICIES + "\\AU"),
                    List.of("NoAutoUpdate", "AUOptions", "UseWUServer", "NoAutoRebootWithLoggedOnUsers")),
            entry(
                    RegistryKey.machine("SOFTWARE\\Microsoft\\PolicyManager\\current\\device\\Update"),
                    List.of(
                            "AllowUpdateService",
                            "AllowAutoUpdate",
                            "DeferFeatureUpdatesPeriodInDays",
                            "DeferQualityUpdatesPeriodInDays",
                            "PauseFeatureUpdates",
                            "PauseQualityUpdates",
                            "TargetReleaseVersion")),
            entry(
                    RegistryKey.machine("SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters"),
                    List.of("DataBasePath")),
            entry(RegistryKey.machine("SYSTEM\\CurrentControlSet\\Services\\WIMMount"), List.of("Start", "ImagePath")),
            entry(RegistryKey.user(CURRENT + "Policies\\WindowsUpdate"), List.of("DisableWindowsUpdateAccess")),
            entry(
                    RegistryKey.machine("SOFTWARE\\Microsoft\\WindowsUpdate\\UX\\Settings"),
                    List.of(
                            "PauseUpdatesStartTime",
                            "PauseUpdatesExpiryTime",
                            "PauseQualityUpdatesStartTime",
                            "PauseQualityUpdatesEndTime",
                            "PauseFeatureUpdatesStartTime",
                            "PauseFeatureUpdatesEndTime",
                            "FlightSettingsMaxPauseDays",
                            "ActiveHoursStart",
                            "ActiveHoursEnd")),
            entry(
                    RegistryKey.machine("SOFTWARE\\Microsoft\\WindowsUpdate\\UpdatePolicy\\Settings"),
                    List.of("PausedQualityStatus", "PausedQualityDate", "PausedFeatureStatus", "PausedFeatureDate")),
            entry(RegistryKey.machine(UPDATES + "OSUpgrade"), List.of("AllowOSUpgrade")),
            entry(RegistryKey.machine(UPDATES + "Auto Update\\Results\\Detect"), LAST_RESULT),
            entry(RegistryKey.machine(UPDATES + "Auto Update\\Results\\Download"), LAST_RESULT),
            entry(RegistryKey.machine(UPDATES + "Auto Update\\Results\\Install"), LAST_RESULT),
            entry(RestartKeys.UPDATES, List.of(RestartKeys.UPDATE_EXE)),
            entry(RegistryKey.machine(TIME + "Parameters"), TIME_SOURCE),
            entry(RegistryKey.machine(TIME + "Config"), TIME_LIMITS),
            entry(RegistryKey.machine(TIME + "TimeProviders\\NtpClient"), TIME_CLIENT),
            entry(RegistryKey.machine(TIME_POLICIES + "Parameters"), TIME_SOURCE),
            entry(RegistryKey.machine(TIME_POLICIES + "Config"), TIME_LIMITS),
            entry(RegistryKey.machine(TIME_POLICIES + "TimeProviders\\NtpClient"), TIME_CLIENT),
            entry(RegistryKey.machine("SYSTEM\\CurrentControlSet\\Services\\tzautoupdate"), List.of("Start")),
            entry(
                    RegistryKey.machine("SYSTEM\\CurrentControlSet\\Control\\SecureBoot\\Servicing"),
                    List.of("UEFICA2023Status", "UEFICA2023Error", "WindowsUEFICA2023Capable", "AvailableUpdates")),
            entry(
                    RegistryKey.machine("SYSTEM\\CurrentControlSet\\Control\\SecureBoot\\State"),
                    List.of("UEFISecureBootEnabled")),
            entry(
                    RegistryKey.machine("SYSTEM\\CurrentControlSet\\Control\\TimeZoneInformation"),
                    List.of("TimeZoneKeyName", "Bias", "ActiveTimeBias", "RealTimeIsUniversal"))));

    private WatchedKeys() {}

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static Map<RegistryKey, List<String>> inOrder(List<Entry<RegistryKey, List<String>>> entries) {
        Map<RegistryKey, List<String>> values = new LinkedHashMap<>();
        entries.forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        // Also copy from which file each service is started.
        for (String service : ServiceNames.COLLECTED) {
            RegistryKey key = RegistryKey.machine(KEYS_OF_SERVICES + service);
            values.put(key, List.of("ImagePath", "ServiceDll"));
            values.merge(key.child("Parameters"), List.of("ServiceDll"), WatchedKeys::joined);
        }
        return values;
    }
}
