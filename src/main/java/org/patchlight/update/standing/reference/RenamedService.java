package org.patchlight.update.standing.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.service.ServiceProgram;
import org.patchlight.pc.service.ServiceProgram.Origin;

/**
 * Finds the settings of a missing service under another key, such as {@code wuauserv_bkp}. Malware and programs that
 * block updates rename the key, so that Windows no longer finds the service; Windows itself never does.
 */
public final class RenamedService {
    /** A limit far above the 600 to 900 services and drivers of a normal Windows. */
    private static final int MOST = 3000;

    private RenamedService() {}

    /**
     * The keys whose name contains that of the service and that run its program of Windows.
     *
     * @param service a missing service, one of {@link ServiceProgram#KNOWN}
     * @throws PcException if the registry cannot be read
     */
    public static List<RegistryKey> keys(Pc pc, String service) throws PcException {
        RegistryKey services = ServiceFile.services();
        String wanted = service.toLowerCase(Locale.ROOT);
        List<RegistryKey> keys = new ArrayList<>();
        List<String> names = pc.registry().children(services);
        for (String name : names.subList(0, Math.min(MOST, names.size()))) {
            String small = name.toLowerCase(Locale.ROOT);
            if (small.contains(wanted) && !small.equals(wanted) && hasItsProgram(pc, services.child(name), service)) {
                keys.add(services.child(name));
            }
        }
        return keys;
    }

    private static boolean hasItsProgram(Pc pc, RegistryKey key, String service) throws PcException {
        String windows = pc.facts().windowsFolder();
        if (!ServiceProgram.isHosted(service)) {
            return pc.registry()
                    .text(key, "ImagePath")
                    .filter(image -> ServiceProgram.ofImage(service, image, windows) == Origin.WINDOWS)
                    .isPresent();
        }
        return pc.registry()
                .text(key.child("Parameters"), "ServiceDll")
                .filter(text -> ServiceProgram.ofLibrary(service, text, windows) == Origin.WINDOWS)
                .isPresent();
    }
}
