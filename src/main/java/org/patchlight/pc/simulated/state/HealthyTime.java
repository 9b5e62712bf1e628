package org.patchlight.pc.simulated.state;

import java.time.Duration;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.simulated.model.KeyNode;
import org.patchlight.pc.simulated.model.Model;

/** The time settings of a fresh Windows 10 or 11 outside a domain, for a {@link Model}. */
public final class HealthyTime {
    /** The key of the time zone. */
    public static final RegistryKey ZONE =
            RegistryKey.machine("SYSTEM\\CurrentControlSet\\Control\\TimeZoneInformation");
    /** The default time server with its flags, as in W32Time's value NtpServer. */
    public static final String SERVER = "time.windows.com,0x9";
    /** REG_BINARY: the id of the event "joined a domain", as a service trigger stores it. */
    private static final RegistryValue DOMAIN_JOINED = new RegistryValue.Raw(3, "ba0ae21c5198214494301ddeb766e809");

    private static final Duration LAST_GOOD = Duration.ofDays(2);

    private HealthyTime() {}

    static void put(Model model) {
        KeyNode registry = model.registry;
        registry.put(TimeServiceState.PARAMETERS, "Type", "NTP");
        registry.put(TimeServiceState.PARAMETERS, "NtpServer", SERVER);
        registry.put(TimeServiceState.CONFIG, "MaxPosPhaseCorrection", TimeServiceState.MOST_CORRECTED);
        registry.put(TimeServiceState.CONFIG, "MaxNegPhaseCorrection", TimeServiceState.MOST_CORRECTED);
        registry.put(TimeServiceState.NTP_CLIENT, "Enabled", 1);
        registry.put(TimeServiceState.NTP_CLIENT, "SpecialPollInterval", 32_768);
        registry.put(TimeServiceState.HOST_PROVIDER, "Enabled", 1);
        RegistryKey trigger = TimeServiceState.KEY.child("TriggerInfo").child("0");
        registry.put(trigger, "Type", 3);
        registry.put(trigger, "Action", 1);
        registry.put(trigger, "GUID", DOMAIN_JOINED);
        registry.put(ZONE, "DynamicDaylightTimeDisabled", 0);
        registry.put(TimeServiceState.BIOS, "SystemManufacturer", "LENOVO");
        registry.put(TimeServiceState.BIOS, "SystemProductName", "20XW0026GE");
        SystemLog.synchronised(model, model.now().minus(LAST_GOOD), SERVER);
    }
}
