package org.patchlight.update.standing.reference;

import java.util.List;
import java.util.Optional;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.service.ServiceProgram;
import org.patchlight.pc.service.ServiceProgram.Origin;

/**
 * A program or library that a service of Windows runs in place of Windows' own.
 *
 * @param service the key name of the service
 * @param value the registry value that names it
 * @param text the content of that value, as stored
 */
public record ForeignProgram(String service, String value, String text) {
    private static final String LIBRARY = "ServiceDll";
    private static final String IMAGE = "ImagePath";

    /**
     * What a service runs in place of Windows' own program; empty if it runs that, or does not exist.
     *
     * @param service one of {@link ServiceProgram#KNOWN}
     * @throws PcException if registry or file system cannot be read
     */
    public static Optional<ForeignProgram> find(Pc pc, String service) throws PcException {
        RegistryKey key = ServiceFile.services().child(service);
        String windows = pc.facts().windowsFolder();
        Optional<String> image = filled(pc, key, IMAGE);
        if (image.isPresent() && ServiceProgram.ofImage(service, image.get(), windows) != Origin.WINDOWS) {
            return Optional.of(new ForeignProgram(service, key + "\\" + IMAGE, image.get()));
        }
        if (!ServiceProgram.isHosted(service)) {
            return Optional.empty();
        }
        // The host reads the second place only if the first is empty.
        for (RegistryKey place : List.of(key.child("Parameters"), key)) {
            Optional<String> library = filled(pc, place, LIBRARY);
            if (library.isPresent()) {
                return isForeign(pc, service, library.get())
                        ? Optional.of(new ForeignProgram(service, place + "\\" + LIBRARY, library.get()))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** A library under another name counts only if the one of Windows lies beside it: a later Windows may rename it. */
    private static boolean isForeign(Pc pc, String service, String library) throws PcException {
        String windows = pc.facts().windowsFolder();
        Origin origin = ServiceProgram.ofLibrary(service, library, windows);
        if (origin != Origin.RENAMED) {
            return origin == Origin.FOREIGN;
        }
        for (String name : ServiceProgram.libraries(service)) {
            if (pc.files().find(windows + "\\System32\\" + name).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> filled(Pc pc, RegistryKey key, String name) throws PcException {
        return pc.registry().text(key, name).filter(text -> !text.isBlank());
    }
}
