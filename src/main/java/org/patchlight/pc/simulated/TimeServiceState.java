package org.patchlight.pc.simulated;

import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.TimeService;

/** What the registry of a simulated Windows says about its time service. */
final class TimeServiceState {
    static final RegistryKey KEY = ServiceKeys.SERVICES.child(TimeService.SERVICE);
    static final RegistryKey PARAMETERS = KEY.child("Parameters");
    static final RegistryKey CONFIG = KEY.child("Config");
    static final RegistryKey NTP_CLIENT = KEY.child("TimeProviders").child("NtpClient");
    static final RegistryKey HOST_PROVIDER = KEY.child("TimeProviders").child("VMICTimeProvider");
    static final RegistryKey BIOS = RegistryKey.machine("HARDWARE\\DESCRIPTION\\System\\BIOS");

    /** The largest correction, in seconds, that a PC outside of a domain makes: 15 hours. */
    static final long MOST_CORRECTED = 54_000;

    private TimeServiceState() {}

    /** Whether the host of the virtual machine sets the clock; then peers don't matter. */
    static boolean isSetByHost(Model model) {
        return model.registry.text(BIOS, "SystemProductName", "").equals("Virtual Machine")
                && model.registry.number(HOST_PROVIDER, "Enabled", 0) == 1;
    }

    /** Whether it asks servers for the time. */
    static boolean asks(Model model) {
        return !model.registry.text(PARAMETERS, "Type", "NTP").equalsIgnoreCase("NoSync")
                && !peers(model).isBlank()
                && model.registry.number(NTP_CLIENT, "Enabled", 1) == 1;
    }

    /** The peers that are set, as the registry holds them: names and flags, separated by blanks. */
    static String peers(Model model) {
        return model.registry.text(PARAMETERS, "NtpServer", "");
    }
}
