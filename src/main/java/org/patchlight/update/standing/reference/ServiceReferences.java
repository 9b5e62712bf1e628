package org.patchlight.update.standing.reference;

import java.util.ArrayList;
import java.util.List;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;

/** Finds services and drivers that Windows may start and whose files no longer exist. */
public final class ServiceReferences {
    /** A limit far above the 600 to 900 services and drivers of a normal Windows. */
    private static final int MOST = 3000;

    private static final int DISABLED = 4;
    private static final String MOUNT = "WIMMount";

    private ServiceReferences() {}

    /**
     * One line of evidence for each missing file.
     *
     * @param unread receives a remark if some of the services could not be read
     */
    public static List<Message> missing(Pc pc, List<Message> unread) {
        List<Message> missing = new ArrayList<>();
        RegistryKey services = ServiceFile.services();
        DriverStore store = new DriverStore(pc);
        int refused = 0;
        try {
            List<String> names = pc.registry().children(services);
            for (String name : names.subList(0, Math.min(MOST, names.size()))) {
                try {
                    add(pc, store, name, missing);
                } catch (PcException hidden) {
                    refused++;
                }
            }
            refused += Math.max(0, names.size() - MOST);
        } catch (PcException unreadable) {
            refused++;
        }
        if (refused > 0) {
            unread.add(Message.of("update.evidence.references-unread", services.toString()));
        }
        return missing;
    }

    private static void add(Pc pc, DriverStore store, String name, List<Message> missing) throws PcException {
        RegistryKey key = ServiceFile.services().child(name);
        long start = pc.registry().number(key, "Start").orElse(DISABLED);
        if (start >= DISABLED) {
            return;
        }
        // Without this driver Setup can't open the image of an upgrade.
        if (name.equalsIgnoreCase(MOUNT) && pc.registry().text(key, "ImagePath").isEmpty()) {
            missing.add(Message.of("update.evidence.reference-empty", key + "\\ImagePath"));
        }
        for (ServiceFile file : ServiceFile.missing(pc, name)) {
            if (!store.isNotNeededYet(key, file.path())) {
                missing.add(Message.of("update.evidence.reference", file.value(), file.path()));
            }
        }
    }
}
