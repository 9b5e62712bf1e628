package org.patchlight.clock.windows;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.Registry;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.service.ServiceFacts;

/**
 * Who else may set the clock of a PC.
 *
 * @param running other programs that set clocks and run
 * @param stopped other programs that set clocks and do not run
 * @param hypervisorOrNull what the PC is a virtual machine of, such as {@code Hyper-V}; null if it shows no sign of being one
 * @param hostProviderOn whether Windows is set to take the time from the host of a virtual machine, as it is everywhere unless somebody changed it
 */
public record ClockEnvironment(
        List<String> running,
        List<String> stopped,
        @Nullable String hypervisorOrNull,
        boolean hostProviderOn) {
    public static final String HYPER_V = "Hyper-V";

    /** Key names of services that set clocks, as their installers make them, and what people call them. */
    private static final Map<String, String> PROGRAMS = new TreeMap<>(Map.of(
            "NTP", "NTP (Meinberg)",
            "ntpd", "ntpd",
            "NetTime", "NetTime",
            "NetTimeSvc", "NetTime",
            "Dimension4", "Dimension 4",
            "timeserv", "TimeServ"));

    private static final RegistryKey BIOS = RegistryKey.machine("HARDWARE\\DESCRIPTION\\System\\BIOS");
    private static final RegistryKey HOST_PROVIDER =
            RegistryKey.machine("SYSTEM\\CurrentControlSet\\Services\\W32Time\\TimeProviders\\VMICTimeProvider");
    /** What manufacturer and model together hold, in small letters. */
    private static final Map<String, String> HYPERVISORS = new TreeMap<>(Map.of(
            "microsoft corporation virtual machine", HYPER_V,
            "vmware", "VMware",
            "virtualbox", "VirtualBox",
            "qemu", "QEMU/KVM",
            "kvm", "QEMU/KVM",
            "parallels", "Parallels"));

    public ClockEnvironment {
        running = List.copyOf(running);
        stopped = List.copyOf(stopped);
    }

    static ClockEnvironment read(Pc pc) throws PcException {
        List<String> running = new ArrayList<>();
        List<String> stopped = new ArrayList<>();
        for (Map.Entry<String, String> program : PROGRAMS.entrySet()) {
            Optional<ServiceFacts> service = pc.services().find(program.getKey());
            service.ifPresent(facts -> (facts.isUp() ? running : stopped).add(program.getValue()));
        }
        boolean provider = pc.registry().number(HOST_PROVIDER, "Enabled").orElse(0) != 0;
        return new ClockEnvironment(running, stopped, hypervisor(pc.registry()), provider);
    }

    /**
     * Whether the host of a virtual machine sets the clock.
     *
     * @param up whether the time service runs
     * @param report what that says of itself, which settles it; only asked for where a host could set the clock
     */
    boolean isSetByHost(boolean up, Supplier<Optional<TimeServiceReport>> report) {
        boolean could = up && hostProviderOn && HYPER_V.equals(hypervisorOrNull);
        return could
                && report.get()
                        .filter(said -> said.source().isPresent() && !said.isSetByHost())
                        .isEmpty();
    }

    private static @Nullable String hypervisor(Registry registry) throws PcException {
        String machine = (registry.text(BIOS, "SystemManufacturer").orElse("") + " "
                        + registry.text(BIOS, "SystemProductName").orElse(""))
                .toLowerCase(Locale.ROOT);
        return HYPERVISORS.entrySet().stream()
                .filter(known -> machine.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
