package org.patchlight.clock.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.patchlight.clock.why.Cause.Remedy;
import org.patchlight.clock.windows.ClockEnvironment;
import org.patchlight.clock.windows.InternetTime;

/**
 * Detects who else controls the clock: an organisation, a policy, another program, or the host of a virtual machine.
 */
final class AuthorityCauses {
    private AuthorityCauses() {}

    static List<Cause> of(ClockCase wrong) {
        List<Cause> causes = new ArrayList<>();
        if (wrong.isManaged()) {
            causes.add(Cause.of(CauseKind.MANAGED, Remedy.REPORT));
        }
        policy(wrong).ifPresent(causes::add);
        host(wrong).ifPresent(causes::add);
        wrong.windows().environment().known().ifPresent(environment -> programs(environment, causes));
        return causes;
    }

    /** Even a policy that only sets servers is a decision of an administrator, which Patchlight respects. */
    private static Optional<Cause> policy(ClockCase wrong) {
        return wrong.windows()
                .internetTime()
                .known()
                .filter(InternetTime::byPolicy)
                .map(set -> Cause.of(CauseKind.POLICY, Remedy.REPORT));
    }

    private static Optional<Cause> host(ClockCase wrong) {
        Optional<String> machine = wrong.windows().hypervisor();
        if (wrong.windows().isSetByHost()) {
            return Optional.of(
                    Cause.of(CauseKind.VIRTUAL_MACHINE_HOST, Remedy.REPORT, machine.orElse(ClockEnvironment.HYPER_V)));
        }
        return machine.map(name -> Cause.of(CauseKind.VIRTUAL_MACHINE, Remedy.SET_CLOCK, name));
    }

    private static void programs(ClockEnvironment environment, List<Cause> causes) {
        if (!environment.running().isEmpty()) {
            causes.add(Cause.of(CauseKind.OTHER_PROGRAM, Remedy.REPORT, String.join(", ", environment.running())));
        } else if (!environment.stopped().isEmpty()) {
            causes.add(Cause.of(
                    CauseKind.OTHER_PROGRAM_STOPPED, Remedy.SET_CLOCK, String.join(", ", environment.stopped())));
        }
    }
}
