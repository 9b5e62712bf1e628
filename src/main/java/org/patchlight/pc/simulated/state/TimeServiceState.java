package org.patchlight.pc.simulated.state;

import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.TimeService;
import org.patchlight.pc.simulated.model.Model;

/** What the registry of a simulated Windows says about its time service. */
public final class TimeServiceState {
    static final RegistryKey KEY = ServiceKeys.SERVICES.child(TimeService.SERVICE);
    public static final RegistryKey PARAMETERS = KEY.child("Parameters");
    public static final RegistryKey CONFIG = KEY.child("Config");
    static final RegistryKey NTP_CLIENT = KEY.child("TimeProviders").child("NtpClient");
    static final RegistryKey HOST_PROVIDER = KEY.child("TimeProviders").child("VMICTimeProvider");
    public static final RegistryKey BIOS = RegistryKey.machine("HARDWARE\\DESCRIPTION\\System\\BIOS");

    /** The largest correction, in seconds, that a PC outside of a domain makes: 15 hours. */
    public static final long MOST_CORRECTED = 54_000;

    private TimeServiceState() {}

    /** Whether the host of the virtual machine sets the clock; then peers don't matter. */
    public static boolean isSetByHost(Model model) {
        return model.registry.text(BIOS, "SystemProductName", "").equals("Virtual Machine")
                && model.registry.number(HOST_PROVIDER, "Enabled", 0) == 1;
    }

    /** Whether it asks servers for the time. */
    public static boolean asks(Model model) {
        return !model.registry.text(PARAMETERS, "Type", "NTP").equalsIgnoreCase("NoSync")
                && !peers(model).isBlank()
                && model.registry.number(NTP_CLIENT, "Enabled", 1) == 1;
    }

    /** The peers that are set, as the registry holds them: names and flags, separated by blanks. */
    public static String peers(Model model) {
        return model.registry.text(PARAMETERS, "NtpServer", "");
    }
}
