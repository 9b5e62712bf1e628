package org.patchlight.pc.simulated.state;

import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.TimeService;
import org.patchlight.pc.simulated.model.Model;

/** The time service of a {@link Model} as its registry configures it. */
public final class TimeServiceState {
    static final RegistryKey KEY = ServiceKeys.SERVICES.child(TimeService.SERVICE);
    /** The key of its type and its peers. */
    public static final RegistryKey PARAMETERS = KEY.child("Parameters");
    /** The key of its limits. */
    public static final RegistryKey CONFIG = KEY.child("Config");

    static final RegistryKey NTP_CLIENT = KEY.child("TimeProviders").child("NtpClient");
    static final RegistryKey HOST_PROVIDER = KEY.child("TimeProviders").child("VMICTimeProvider");
    /** The key of the PC's maker and model, which reveal a virtual machine. */
    public static final RegistryKey BIOS = RegistryKey.machine("HARDWARE\\DESCRIPTION\\System\\BIOS");

    /** The largest correction that a PC outside a domain makes, in seconds: 15 hours. */
    public static final long MOST_CORRECTED = 54_000;

    private TimeServiceState() {}

    /** Whether the host of the virtual machine sets the clock. Then the peers don't matter. */
    public static boolean isSetByHost(Model model) {
        return model.registry.text(BIOS, "SystemProductName", "").equals("Virtual Machine")
                && model.registry.number(HOST_PROVIDER, "Enabled", 0) == 1;
    }

    /** Whether it is set to ask time servers. */
    public static boolean asks(Model model) {
        return !model.registry.text(PARAMETERS, "Type", "NTP").equalsIgnoreCase("NoSync")
                && !peers(model).isBlank()
                && model.registry.number(NTP_CLIENT, "Enabled", 1) == 1;
    }

    /** The value NtpServer: names with flags, separated by spaces; empty if there is none. */
    public static String peers(Model model) {
        return model.registry.text(PARAMETERS, "NtpServer", "");
    }
}
