package org.patchlight.pc.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.Registry;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.service.ServiceProgram;
import org.patchlight.pc.service.ServiceProgram.Origin;

/**
 * Finds the settings of a missing service under another key, such as {@code wuauserv_bkp}. Malware and programs that
 * block updates rename the key, so that Windows no longer finds the service; Windows itself never does.
 */
public final class RenamedService {
    /** The key of all services. */
    public static final RegistryKey SERVICES = RegistryKey.machine("SYSTEM\\CurrentControlSet\\Services");

    /** A limit far above the 600 to 900 services and drivers of a normal Windows. */
    private static final int MOST = 3000;

    private static final String IMAGE = "ImagePath";
    /** The service manager loads no service without these values. */
    private static final List<String> REQUIRED = List.of("Start", IMAGE);
    /** Marks a service that is deleted at the next start. */
    private static final String DELETED = "DeleteFlag";

    private RenamedService() {}

    /**
     * The keys that run the program of a service of Windows under another name. The program decides, not the name: no
     * other service of Windows runs it.
     *
     * @param service a missing service, one of {@link ServiceProgram#KNOWN}
     * @throws PcException if the registry cannot be read
     */
    public static List<RegistryKey> keys(Pc pc, String service) throws PcException {
        String wanted = service.toLowerCase(Locale.ROOT);
        List<RegistryKey> keys = new ArrayList<>();
        List<String> names = pc.registry().children(SERVICES);
        for (String name : names.subList(0, Math.min(MOST, names.size()))) {
            boolean other = !name.toLowerCase(Locale.ROOT).equals(wanted);
            if (other && hasItsProgram(pc, SERVICES.child(name), service)) {
                keys.add(SERVICES.child(name));
            }
        }
        return keys;
    }

    /**
     * The key that can be renamed back: the only one, if none has the name of the service.
     *
     * @param keys what {@link #keys} found
     * @throws PcException if the registry cannot be read
     */
    public static Optional<RegistryKey> restorable(Pc pc, String service, List<RegistryKey> keys) throws PcException {
        return keys.size() == 1
                        && !pc.registry().exists(SERVICES.child(service))
                        && isComplete(pc.registry(), keys.get(0))
                ? Optional.of(keys.get(0))
                : Optional.empty();
    }

    /**
     * Whether a key has all that the service manager needs to load a service at the next start of Windows.
     *
     * @throws PcException if it cannot be read
     */
    public static boolean isComplete(Registry registry, RegistryKey key) throws PcException {
        for (String name : REQUIRED) {
            if (registry.read(key, name).isEmpty()) {
                return false;
            }
        }
        return registry.number(key, DELETED).orElse(0) == 0;
    }

    private static boolean hasItsProgram(Pc pc, RegistryKey key, String service) throws PcException {
        String windows = pc.facts().windowsFolder();
        Optional<String> image = pc.registry().text(key, IMAGE);
        if (!ServiceProgram.isHosted(service)) {
            return image.filter(text -> ServiceProgram.ofImage(service, text, windows) == Origin.WINDOWS)
                    .isPresent();
        }
        return pc.registry()
                        .text(key.child("Parameters"), "ServiceDll")
                        .filter(text -> ServiceProgram.ofLibrary(service, text, windows) == Origin.WINDOWS)
                        .isPresent()
                && image.stream().allMatch(text -> ServiceProgram.ofImage(service, text, windows) == Origin.WINDOWS);
    }
}
