package org.patchlight.update.installed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingId;
import org.patchlight.health.FixId;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.update.build.BuildSnapshot;
import org.patchlight.update.build.RollupPackage;
import org.patchlight.update.build.RollupRecord;
import org.patchlight.update.build.WindowsBuild;

/** The findings that an update doesn't run although Windows calls it installed, with what each source says. */
public final class InstalledFindings {
    private InstalledFindings() {}

    /**
     * The component store, the registry and the kernel's file disagree.
     *
     * @param seen what they say
     * @param rollup the update that doesn't run
     */
    public static Finding notRunning(BuildSnapshot seen, RollupPackage rollup, Instant observed) {
        List<Message> evidence = new ArrayList<>(builds(seen));
        seen.rollups().stream()
                .filter(RollupPackage::isInstalled)
                .filter(other -> !other.equals(rollup))
                .map(InstalledFindings::state)
                .forEach(evidence::add);
        evidence.add(state(rollup));
        evidence.add(Message.of("update.evidence.build-restart"));
        return new Finding(
                FindingId.INSTALLED_BUT_NOT_RUNNING,
                Subject.UPDATES,
                Severity.ATTENTION,
                List.of(rollup.build().toString(), seen.build().toString()),
                evidence,
                observed,
                null,
                List.of(FixId.RESTART_PC));
    }

    /**
     * A reported success left an older build.
     *
     * @param seen what Windows says about its build
     * @param success the report
     */
    public static Finding notApplied(BuildSnapshot seen, RollupRecord success, Instant observed) {
        String build = success.build().map(WindowsBuild::toString).orElse("");
        String name = success.kbOrNull() == null ? build : success.kbOrNull();
        EvidenceTime reported = success.time().toMillis();
        Object time = reported.moment().<Object>map(moment -> moment).orElseGet(reported::toString);
        List<Message> evidence = new ArrayList<>();
        evidence.add(Message.of("update.evidence.build-reported", time, name, build));
        evidence.addAll(builds(seen));
        evidence.add(Message.of("update.evidence.build-not-removed"));
        evidence.add(Message.of("update.evidence.build-install-again", name));
        return new Finding(
                FindingId.SUCCESS_NOT_APPLIED,
                Subject.UPDATES,
                Severity.ATTENTION,
                List.of(name, build, seen.build().toString()),
                evidence,
                observed,
                null,
                List.of());
    }

    private static List<Message> builds(BuildSnapshot seen) {
        List<Message> lines = new ArrayList<>();
        lines.add(Message.of("update.evidence.build-registry", seen.build().toString()));
        WindowsBuild kernel = seen.kernelOrNull();
        if (kernel != null) {
            lines.add(Message.of("update.evidence.build-kernel", kernel.toString()));
        }
        return lines;
    }

    private static Message state(RollupPackage rollup) {
        return Message.of("update.evidence.build-package", rollup.identity(), Integer.toString(rollup.state()));
    }
}
