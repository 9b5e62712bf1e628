package org.patchlight;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.patchlight.desktop.Elevation;
import org.patchlight.desktop.Elevation.Outcome;
import org.patchlight.health.HealthReport;
import org.patchlight.health.Message;
import org.patchlight.health.Verdict;
import org.patchlight.repair.FixResult;
import org.patchlight.repair.Plan;
import org.patchlight.repair.Plan.PlannedFix;
import org.patchlight.repair.Repairs;
import org.patchlight.repair.RunListener;
import org.patchlight.repair.RunResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has plans with steps for an administrator run by the same program as administrator, which the person is asked for once; other plans are run
 * here. The elevated program works the plan out anew from fix ids alone, journals in the same place, and tells its verdict by its exit code.
 */
final class ElevatedRepairs implements Repairs {
    private static final Logger LOG = LoggerFactory.getLogger(ElevatedRepairs.class);
    private static final Duration LIMIT = Duration.ofHours(3);

    private final Repairs own;
    private final Supplier<Optional<Elevation>> elevation;
    private final Path home;
    private final Supplier<HealthReport> look;

    ElevatedRepairs(Repairs own, Supplier<Optional<Elevation>> elevation, Path home, Supplier<HealthReport> look) {
        this.own = own;
        this.elevation = elevation;
        this.home = home;
        this.look = look;
    }

    @Override
    public RunResult run(Plan plan, RunListener listener) {
        if (plan.block().isPresent() || !plan.administrator()) {
            return own.run(plan, listener);
        }
        Optional<Elevation> asking = elevation.get();
        if (asking.isEmpty()) {
            return all(plan, Verdict.BLOCKED, Message.of("guard.administrator"));
        }
        plan.fixes().forEach(fix -> listener.fixStarted(fix.declaration(), fix.steps()));
        Outcome outcome = asking.get().run(arguments(plan), LIMIT);
        if (outcome instanceof Outcome.Ended ended) {
            LOG.info(
                    "the elevated repair ended with {}; the pc is now {}",
                    ended.exitCode(),
                    look.get().status());
            Verdict verdict = verdict(ended.exitCode());
            return all(plan, verdict, Message.of("verdict.elevated." + verdict.id()));
        }
        if (outcome instanceof Outcome.Impossible impossible) {
            return all(plan, Verdict.BLOCKED, Message.of(impossible.reasonKey()));
        }
        return all(plan, Verdict.DECLINED, Message.of("verdict.detail.declined"));
    }

    private List<String> arguments(Plan plan) {
        List<String> arguments = new ArrayList<>(List.of("fix"));
        for (PlannedFix fix : plan.fixes()) {
            String id = fix.declaration().id();
            arguments.add(fix.value() == null ? id : id + "=" + fix.value());
        }
        arguments.addAll(List.of("--yes", "--json", "--home", home.toString()));
        return arguments;
    }

    private static Verdict verdict(int exitCode) {
        return switch (exitCode) {
            case 0 -> Verdict.FIXED;
            case 1 -> Verdict.NOT_FIXED;
            case 3 -> Verdict.UNPROVEN;
            case 4 -> Verdict.DECLINED;
            case 5 -> Verdict.BLOCKED;
            case 6 -> Verdict.RESTART_NEEDED;
            default -> Verdict.FAILED;
        };
    }

    private static RunResult all(Plan plan, Verdict verdict, Message detail) {
        List<FixResult> results = plan.fixes().stream()
                .map(fix -> new FixResult(fix.declaration().id(), verdict, detail))
                .toList();
        return new RunResult("", plan, verdict, results);
    }
}
