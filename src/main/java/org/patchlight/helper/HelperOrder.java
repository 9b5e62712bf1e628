package org.patchlight.helper;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.Plan.PlannedFix;

/**
 * What a helper is asked for, as the arguments of its process: {@code VERSION UUID repair all|named HASHES ID[=VALUE]...} or {@code VERSION UUID
 * undo RUN}. Whoever runs as the same person may start a helper with any arguments, so they name what is compiled in and nothing else: no path,
 * no command, no address, no registry name.
 */
public sealed interface HelperOrder {
    /** The version of this language; another one is refused, because helper and tray are one program. */
    String VERSION = "1";

    /** Names the helper's progress file; a new one each time. */
    UUID id();

    /** The arguments that say this. */
    List<String> arguments();

    /**
     * Run these fixes.
     *
     * @param everything whether they are for all that is wrong, rather than named by a person
     * @param fixes fix ids, each with what the person chose for it; empty text for nothing chosen. The helper runs them in its own order
     * @param consented what the person saw before consenting
     */
    record Repair(UUID id, boolean everything, Map<String, String> fixes, ConsentedSteps consented)
            implements HelperOrder {
        public Repair {
            fixes = Collections.unmodifiableMap(new LinkedHashMap<>(fixes));
        }

        /** The order to run a plan that a person consented to. */
        public static Repair of(UUID id, Plan plan) {
            Map<String, String> fixes = new LinkedHashMap<>();
            for (PlannedFix fix : plan.fixes()) {
                fixes.put(fix.declaration().id(), fix.value() == null ? "" : fix.value());
            }
            return new Repair(id, plan.everything(), fixes, ConsentedSteps.of(plan));
        }

        @Override
        public List<String> arguments() {
            List<String> arguments = new ArrayList<>(
                    List.of(VERSION, id.toString(), "repair", everything ? "all" : "named", consented.text()));
            fixes.forEach((fix, value) -> arguments.add(value.isEmpty() ? fix : fix + "=" + value));
            return arguments;
        }
    }

    /**
     * Put back what a run of a helper changed.
     *
     * @param run the run as its journal names it
     */
    record Undo(UUID id, String run) implements HelperOrder {
        @Override
        public List<String> arguments() {
            return List.of(VERSION, id.toString(), "undo", run);
        }
    }

    /**
     * Takes arguments apart.
     *
     * @throws OrderRefusedException if they are anything but exactly such an order
     */
    static HelperOrder read(List<String> arguments) throws OrderRefusedException {
        return new OrderReader(arguments).read();
    }
}
