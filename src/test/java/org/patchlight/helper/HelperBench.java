package org.patchlight.helper;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.patchlight.clock.fix.TrustedTime;
import org.patchlight.diagnosis.FixCatalogue;
import org.patchlight.diagnosis.StandingCheckCatalogue;
import org.patchlight.driver.DeviceCheck;
import org.patchlight.health.Finding;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.HealthReport;
import org.patchlight.pc.Pc;
import org.patchlight.repair.CheckAgain;
import org.patchlight.repair.Patience;
import org.patchlight.repair.Repairer;
import org.patchlight.repair.journal.FileJournal;
import org.patchlight.repair.journal.FolderLock;
import org.patchlight.repair.journal.RunLock;
import org.patchlight.repair.plan.Fix;
import org.patchlight.repair.plan.Planner;
import org.patchlight.repair.undo.Undoer;
import org.patchlight.update.UpdateCheck;
import org.patchlight.update.attempt.UpdateFailure;

/** The tools of a helper for a simulated PC, with its journal in a folder and checks without a network. */
final class HelperBench {
    static final Map<String, FixDeclaration> FIXES = FixCatalogue.all(TrustedTime.NONE).stream()
            .map(Fix::declaration)
            .collect(Collectors.toMap(FixDeclaration::id, fix -> fix));

    private final List<UpdateFailure> remembered = new ArrayList<>();
    private final Pc pc;
    private final String kind;

    HelperBench(Pc pc) {
        this(pc, "run");
    }

    /** @param kind the prefix of the ids of its runs */
    HelperBench(Pc pc, String kind) {
        this.pc = pc;
        this.kind = kind;
    }

    HelperTools tools(Path folder) {
        return tools(folder, this::check);
    }

    HelperTools tools(Path folder, CheckAgain check) {
        Planner planner = new Planner(pc, FixCatalogue.all(TrustedTime.NONE));
        FileJournal journal = new FileJournal(folder.resolve("journal"), kind);
        RunLock lock = new FolderLock(folder.resolve("own"));
        Patience none = new Patience(Duration.ZERO, Duration.ZERO, duration -> true);
        return new HelperTools(
                pc,
                planner,
                new Repairer(pc, planner, journal, lock, check, none),
                new Undoer(pc, journal, lock),
                check);
    }

    HealthReport check() {
        var updates = new UpdateCheck(
                        pc, () -> 30, () -> 35, () -> List.copyOf(remembered), StandingCheckCatalogue.all())
                .check();
        remembered.clear();
        remembered.addAll(updates.state().unresolved());
        List<Finding> findings = new ArrayList<>(updates.findings());
        findings.addAll(new DeviceCheck(pc).check().findings());
        return HealthReport.of(pc.clock().now(), findings);
    }
}
