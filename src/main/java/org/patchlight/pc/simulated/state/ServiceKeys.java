package org.patchlight.pc.simulated.state;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.service.ServiceFacts;
import org.patchlight.pc.service.ServiceState;
import org.patchlight.pc.service.StartType;
import org.patchlight.pc.simulated.model.KeyNode;
import org.patchlight.pc.simulated.model.Model;

/** The services of a {@link Model} as its registry configures them. */
public final class ServiceKeys {
    /** The key with a subkey for each service. */
    public static final RegistryKey SERVICES = RegistryKey.machine("SYSTEM\\CurrentControlSet\\Services");

    private static final String START = "Start";
    private static final String DELAYED = "DelayedAutostart";
    private static final String DEPENDS_ON = "DependOnService";

    private ServiceKeys() {}

    /** A service by its name in any case; empty if there is none. */
    public static Optional<ServiceFacts> find(Model model, String name) {
        KeyNode services = model.registry.find(SERVICES);
        if (services == null
                || model.unloadedServices.contains(name)
                || model.registry.read(SERVICES.child(name), START) == null) {
            return Optional.empty();
        }
        String keyName = services.keys.keySet().stream()
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .orElse(name);
        return Optional.of(new ServiceFacts(
                keyName, startType(model, name), model.active.getOrDefault(name, ServiceState.STOPPED)));
    }

    private static StartType startType(Model model, String name) {
        RegistryKey key = SERVICES.child(name);
        return switch ((int) model.registry.number(key, START, 3)) {
            case 0 -> StartType.BOOT;
            case 1 -> StartType.SYSTEM;
            case 2 -> model.registry.number(key, DELAYED, 0) == 1 ? StartType.AUTOMATIC_DELAYED : StartType.AUTOMATIC;
            case 4 -> StartType.DISABLED;
            default -> StartType.MANUAL;
        };
    }

    /** Sets the start type; creates the service where missing. */
    public static void setStartType(Model model, String name, StartType type) {
        RegistryKey key = SERVICES.child(name);
        int start = switch (type) {
            case BOOT -> 0;
            case SYSTEM -> 1;
            case AUTOMATIC, AUTOMATIC_DELAYED -> 2;
            case MANUAL -> 3;
            case DISABLED -> 4;
        };
        model.registry.put(key, START, start);
        // as the service control manager does: it leaves DelayedAutostart of a service that is not automatic
        if (type == StartType.AUTOMATIC_DELAYED) {
            model.registry.put(key, DELAYED, 1);
        } else if (type == StartType.AUTOMATIC && model.registry.read(key, DELAYED) != null) {
            model.registry.put(key, DELAYED, 0);
        }
    }

    /** Whether the service exists and runs or starts. */
    public static boolean isUp(Model model, String name) {
        return find(model, name).filter(ServiceFacts::isUp).isPresent();
    }

    /** Whether the service exists and is disabled. */
    public static boolean isDisabled(Model model, String name) {
        return find(model, name)
                .filter(service -> service.startType() == StartType.DISABLED)
                .isPresent();
    }

    /** Whether the service's library exists; true for a service without a library. */
    public static boolean hasFile(Model model, String name) {
        String library = model.registry.text(SERVICES.child(name).child("Parameters"), "ServiceDll", "");
        return library.isEmpty() || model.files.find(library.replace("%SystemRoot%", WindowsFolders.WINDOWS)) != null;
    }

    /** The services that this one depends on. */
    public static List<String> needs(Model model, String name) {
        return lines(model.registry.read(SERVICES.child(name), DEPENDS_ON));
    }

    static void setNeeds(Model model, String name, List<String> needs) {
        model.registry.put(SERVICES.child(name), DEPENDS_ON, new RegistryValue.Lines(needs));
    }

    /** Whether a service that is not stopped depends on this one. */
    public static boolean isNeeded(Model model, String name) {
        return !needing(model, name).isEmpty();
    }

    /** The services that are not stopped and directly depend on this one. */
    public static List<String> needing(Model model, String name) {
        return model.active.keySet().stream()
                .filter(other -> needs(model, other).stream().anyMatch(name::equalsIgnoreCase))
                .toList();
    }

    /** The services that need this one themselves, whatever they do. */
    public static List<String> allNeeding(Model model, String name) {
        return names(model).stream()
                .filter(other -> needs(model, other).stream().anyMatch(name::equalsIgnoreCase))
                .toList();
    }

    /** The names of all services. */
    public static List<String> names(Model model) {
        KeyNode services = model.registry.find(SERVICES);
        return services == null
                ? List.of()
                : services.keys.keySet().stream()
                        .filter(name -> find(model, name).isPresent())
                        .toList();
    }

    /** Whether two names mean the same service: case does not matter. */
    public static boolean same(String one, String other) {
        return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }

    private static List<String> lines(@Nullable RegistryValue value) {
        return value instanceof RegistryValue.Lines lines ? lines.lines() : List.of();
    }
}
