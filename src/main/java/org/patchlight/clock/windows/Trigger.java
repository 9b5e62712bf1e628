package org.patchlight.clock.windows;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.patchlight.pc.PcException;
import org.patchlight.pc.Registry;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.TimeService;

/**
 * An event on which Windows starts or stops the Windows Time service.
 *
 * @param type the SERVICE_TRIGGER_TYPE: 2 an IP address appears or disappears, 3 the PC joins or leaves a domain;
 *     others exist
 * @param starts true if it starts the service, false if it stops it
 */
public record Trigger(int type, boolean starts) {
    /** SERVICE_TRIGGER_TYPE_DOMAIN_JOIN. */
    public static final int DOMAIN = 3;

    private static final RegistryKey KEY =
            RegistryKey.machine("SYSTEM\\CurrentControlSet\\Services\\" + TimeService.SERVICE + "\\TriggerInfo");
    private static final long START = 1;

    /** Reads the triggers from the registry. An entry without a type or an action is skipped. */
    static List<Trigger> read(Registry registry) throws PcException {
        List<Trigger> triggers = new ArrayList<>();
        for (String name : registry.children(KEY)) {
            OptionalLong type = registry.number(KEY.child(name), "Type");
            OptionalLong action = registry.number(KEY.child(name), "Action");
            if (type.isPresent() && action.isPresent()) {
                triggers.add(new Trigger((int) type.getAsLong(), action.getAsLong() == START));
            }
        }
        return List.copyOf(triggers);
    }

    /** Whether it starts the service on a PC that is in no domain. */
    public boolean startsOutsideDomains() {
        return starts && type != DOMAIN;
    }
}
