package org.patchlight.update.standing.reference;

import java.util.ArrayList;
import java.util.List;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;

/** Services and drivers that Windows may start and whose files are gone. */
public final class ServiceReferences {
    /** Windows has 600 to 900 of them. */
    private static final int MOST = 3000;

    private static final int DISABLED = 4;
    private static final String MOUNT = "WIMMount";

    private ServiceReferences() {}

    public static List<Message> missing(Pc pc, List<Message> unread) {
        List<Message> missing = new ArrayList<>();
        RegistryKey services = ServiceFile.services();
        int refused = 0;
        try {
            List<String> names = pc.registry().children(services);
            for (String name : names.subList(0, Math.min(MOST, names.size()))) {
                try {
                    add(pc, name, missing);
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

    private static void add(Pc pc, String name, List<Message> missing) throws PcException {
        RegistryKey key = ServiceFile.services().child(name);
        long start = pc.registry().number(key, "Start").orElse(DISABLED);
        if (start >= DISABLED) {
            return;
        }
        // without it the image of an upgrade cannot be opened
        if (name.equalsIgnoreCase(MOUNT) && pc.registry().text(key, "ImagePath").isEmpty()) {
            missing.add(Message.of("update.evidence.reference-empty", key + "\\ImagePath"));
        }
        for (ServiceFile file : ServiceFile.missing(pc, name)) {
            missing.add(Message.of("update.evidence.reference", file.value(), file.path()));
        }
    }
}
