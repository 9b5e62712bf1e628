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
 * What else may set the clock of a PC.
 *
 * @param running names of other time programs whose services run
 * @param stopped names of other time programs that are installed but don't run
 * @param hypervisorOrNull the hypervisor of a virtual machine, such as {@code Hyper-V}; null if none was detected
 * @param hostProviderOn whether the VMICTimeProvider of Windows is enabled, which takes the time from the host of a
 *     virtual machine; that is the default
 */
public record ClockEnvironment(
        List<String> running,
        List<String> stopped,
        @Nullable String hypervisorOrNull,
        boolean hostProviderOn) {
    /** The hypervisor whose host can set the clock through the Windows Time service. */
    public static final String HYPER_V = "Hyper-V";

    /** Names of services that set clocks, as their installers register them, and the product names to show. */
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
    /** A lower-case part of manufacturer and model, and the hypervisor that it identifies. */
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
     * @param up whether the Windows Time service runs
     * @param report what the service itself reports, which decides; read only if a host could set the clock. If only an
     *     administrator may read it, this doesn't count as set by the host
     */
    boolean isSetByHost(boolean up, Supplier<Answer<TimeServiceReport>> report) {
        boolean could = up && hostProviderOn && HYPER_V.equals(hypervisorOrNull);
        if (!could) {
            return false;
        }
        Answer<TimeServiceReport> answer = report.get();
        return !(answer instanceof Answer.NotAllowed)
                && answer.known()
                        .filter(status -> status.source().isPresent() && !status.isSetByHost())
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
