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
 * The order of a helper, as the arguments of its process: {@code VERSION UUID repair all|named[-unprotected] HASHES
 * ID[=VALUE]...}
 * or {@code VERSION UUID undo RUN}. Any program of the same user may start a helper with any arguments. So they only
 * refer to compiled-in fixes: no path, command, address or registry name.
 */
public sealed interface HelperOrder {
    /** The version of this format. Another version is refused, because helper and tray are one program. */
    String VERSION = "1";

    /** Follows the second word if no restore point comes first. */
    String UNPROTECTED = "-unprotected";

    /** The id of the helper's progress file; new for each order. */
    UUID id();

    /** The arguments of this order. */
    List<String> arguments();

    /**
     * Run some fixes.
     *
     * @param id the id of the order
     * @param everything whether they are for all problems, instead of chosen by a person
     * @param fixes fix ids, each with the value that the person chose; empty text for none. The helper decides the
     *     order
     * @param consented the steps that the person saw before consenting
     * @param unprotected whether the person chose to go on without a restore point
     */
    record Repair(UUID id, boolean everything, Map<String, String> fixes, ConsentedSteps consented, boolean unprotected)
            implements HelperOrder {
        /** An order whose heavier fixes begin with a restore point. */
        public Repair(UUID id, boolean everything, Map<String, String> fixes, ConsentedSteps consented) {
            this(id, everything, fixes, consented, false);
        }

        public Repair {
            fixes = Collections.unmodifiableMap(new LinkedHashMap<>(fixes));
        }

        /** The order to run a plan that a person consented to. */
        public static Repair of(UUID id, Plan plan) {
            Map<String, String> fixes = new LinkedHashMap<>();
            for (PlannedFix fix : plan.fixes()) {
                fixes.put(fix.declaration().id(), fix.value() == null ? "" : fix.value());
            }
            return new Repair(id, plan.everything(), fixes, ConsentedSteps.of(plan), plan.isUnprotected());
        }

        @Override
        public List<String> arguments() {
            List<String> arguments = new ArrayList<>(List.of(
                    VERSION,
                    id.toString(),
                    "repair",
                    (everything ? "all" : "named") + (unprotected ? UNPROTECTED : ""),
                    consented.text()));
            fixes.forEach((fix, value) -> arguments.add(value.isEmpty() ? fix : fix + "=" + value));
            return arguments;
        }
    }

    /**
     * Undo what a run of a helper changed.
     *
     * @param id the id of the order
     * @param run the id of the run in its journal
     */
    record Undo(UUID id, String run) implements HelperOrder {
        @Override
        public List<String> arguments() {
            return List.of(VERSION, id.toString(), "undo", run);
        }
    }
}
