package org.patchlight.update.standing.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.Registry;
import org.patchlight.pc.RegistryKey;

/**
 * A file from which Windows starts a service or driver.
 *
 * @param service its key name
 * @param value the registry value with the file, such as {@code HKLM\...\wuauserv\Parameters\ServiceDll}
 * @param path the file
 */
public record ServiceFile(String service, String value, String path) {
    private static final RegistryKey SERVICES = RegistryKey.machine("SYSTEM\\CurrentControlSet\\Services");
    private static final String LIBRARY = "ServiceDll";
    private static final String IMAGE = "ImagePath";

    /** The key of all services. */
    static RegistryKey services() {
        return SERVICES;
    }

    /**
     * The files of a service that don't exist; empty if the service has no key.
     *
     * @throws PcException if registry or file system cannot be read
     */
    public static List<ServiceFile> missing(Pc pc, String service) throws PcException {
        List<ServiceFile> missing = new ArrayList<>();
        for (ServiceFile file : named(pc, service)) {
            if (pc.files().find(file.path()).isEmpty()) {
                missing.add(file);
            }
        }
        return missing;
    }

    private static List<ServiceFile> named(Pc pc, String service) throws PcException {
        RegistryKey key = SERVICES.child(service);
        List<ServiceFile> files = new ArrayList<>();
        for (RegistryKey place : List.of(key.child("Parameters"), key)) {
            read(pc, service, place, LIBRARY).ifPresent(files::add);
        }
        read(pc, service, key, IMAGE).ifPresent(files::add);
        return files;
    }

    private static Optional<ServiceFile> read(Pc pc, String service, RegistryKey key, String name) throws PcException {
        Registry registry = pc.registry();
        String windows = pc.facts().windowsFolder();
        return registry.text(key, name)
                .flatMap(text -> WindowsPath.program(text, windows))
                .map(path -> new ServiceFile(service, key + "\\" + name, path));
    }
}
