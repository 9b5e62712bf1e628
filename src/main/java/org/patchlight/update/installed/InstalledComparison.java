package org.patchlight.update.installed;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.patchlight.update.attempt.TimeOrder;
import org.patchlight.update.build.BuildSnapshot;
import org.patchlight.update.build.RollupPackage;
import org.patchlight.update.build.RollupRecord;
import org.patchlight.update.build.RollupRecord.Change;
import org.patchlight.update.build.RollupRecord.Source;
import org.patchlight.update.build.WindowsBuild;

/**
 * Compares the build in the registry with the packages of the component store, the kernel's file and the records of
 * installations. It reports only what no usual state of Windows explains: no update that was removed, none that is on its
 * way. The caller makes sure that no restart is pending.
 */
public final class InstalledComparison {
    /** Parts of one cumulative update are built on several days, so their revisions differ by a few. */
    private static final int CLOSE = 10;

    private static final int FIRST_WITH_NEW_KERNELS = 17763;

    /** From here on Windows gets hotpatches, which raise the revision and leave the kernel's file as it is. */
    private static final int FIRST_WITH_HOTPATCH = 26100;

    private static final Set<Integer> OLDER_WITH_HOTPATCH = Set.of(20348, 25398);

    /** The servicing stack may finish before the agent reports it, and the clock may be set in between. */
    private static final Duration BEFORE_REPORT = Duration.ofDays(2);

    /** A start so soon after the report may be the one during the installation. */
    private static final Duration BEFORE_START = Duration.ofMinutes(10);

    private static final int STAGED = 64;

    private final BuildSnapshot seen;
    private final TimeOrder order;

    /**
     * A comparison for one moment.
     *
     * @param seen what a source says about the build
     * @param order how times without a zone compare
     */
    public InstalledComparison(BuildSnapshot seen, TimeOrder order) {
        this.seen = seen;
        this.order = order;
    }

    /**
     * The cumulative update that doesn't run although the component store, or the build in the registry, says that it is
     * installed. Empty if they agree, or if a change is not finished.
     */
    public Optional<RollupPackage> notRunning() {
        if (isOnTheWay()) {
            return Optional.empty();
        }
        Optional<RollupPackage> installed = ofThisWindows(RollupPackage::isInstalled);
        Optional<RollupPackage> ahead = installed
                .filter(rollup -> isOlder(seen.build(), rollup.build()))
                .filter(rollup -> !isKernelOf(rollup.build()));
        return ahead.or(() -> installed.filter(this::isKernelFarBehind)).or(() -> shownButStaged(installed));
    }

    /**
     * The newest report of a success whose build this Windows doesn't have, although no record says that anything was
     * removed since. Empty also if the records of the servicing stack don't reach back to it, or no restart is proven.
     *
     * @param records the records of the agent and of the servicing stack
     * @param startedOrNull when Windows was last fully started; null if unknown
     */
    public Optional<RollupRecord> notApplied(List<RollupRecord> records, @Nullable Instant startedOrNull) {
        if (seen.timeOrNull() == null || seen.rollups().isEmpty() || isOnTheWay()) {
            return Optional.empty();
        }
        Instant now = order.place(seen.timeOrNull());
        return records.stream()
                .filter(record -> record.source() == Source.AGENT && record.change() == Change.INSTALLED)
                .max(Comparator.comparing(this::place))
                .filter(success -> success.build().filter(this::isMissing).isPresent())
                .filter(success -> isFinished(success, records, startedOrNull, now));
    }

    private boolean isMissing(WindowsBuild build) {
        return isOlder(seen.build(), build)
                && !isKernelOf(build)
                && seen.rollups().stream()
                        .filter(rollup -> isSame(rollup.build(), build))
                        .allMatch(rollup -> rollup.state() == 0 || rollup.state() == STAGED);
    }

    /** Whether the servicing stack finished it or Windows was started since, and nothing was removed later. */
    private boolean isFinished(
            RollupRecord success, List<RollupRecord> records, @Nullable Instant startedOrNull, Instant now) {
        Instant reported = place(success);
        List<RollupRecord> ofStack = records.stream()
                .filter(record -> record.source() == Source.SERVICING && record.isSameUpdate(success))
                .filter(record -> !place(record).isBefore(reported.minus(BEFORE_REPORT)))
                .toList();
        Optional<Instant> installed = ofStack.stream()
                .filter(record -> record.change() == Change.INSTALLED)
                .map(this::place)
                .max(Comparator.naturalOrder());
        boolean begun = ofStack.stream().anyMatch(record -> record.change() == Change.BEGUN);
        boolean started = startedOrNull != null && startedOrNull.isAfter(reported.plus(BEFORE_START));
        if (installed.isEmpty() && !(begun && started)) {
            return false;
        }
        Instant end = installed.orElse(reported);
        boolean inOrder = !end.isAfter(now) && !reported.isAfter(now);
        return inOrder
                && records.stream()
                        .filter(record -> record.change() == Change.OTHER)
                        .filter(record -> record.source() == Source.AGENT || record.isSameUpdate(success))
                        .allMatch(record ->
                                place(record).isBefore(end) && place(record).isBefore(reported));
    }

    /** The registry shows the build of a package that is only staged, and the kernel's file is an older one, too. */
    private Optional<RollupPackage> shownButStaged(Optional<RollupPackage> installed) {
        WindowsBuild kernel = seen.kernelOrNull();
        if (kernel == null || isHotpatched() || installed.isEmpty()) {
            return Optional.empty();
        }
        boolean older = isOlder(installed.get().build(), seen.build()) && isOlder(kernel, seen.build());
        return ofThisWindows(rollup -> rollup.state() == STAGED)
                .filter(staged ->
                        older && staged.build().revision() == seen.build().revision());
    }

    /**
     * Whether the kernel's file is older than two updates before this one. Since Windows 10 1809 nearly every cumulative
     * update has a new kernel; one alone may have none.
     */
    private boolean isKernelFarBehind(RollupPackage newest) {
        WindowsBuild kernel = seen.kernelOrNull();
        return kernel != null
                && kernel.build() >= FIRST_WITH_NEW_KERNELS
                && !isHotpatched()
                && seen.rollups().stream()
                                .map(RollupPackage::build)
                                .filter(build -> isOlder(kernel, build) && isOlder(build, newest.build()))
                                .map(WindowsBuild::revision)
                                .distinct()
                                .count()
                        >= 2;
    }

    private boolean isKernelOf(WindowsBuild build) {
        WindowsBuild kernel = seen.kernelOrNull();
        return kernel != null && kernel.isSameWindows(build) && !isOlder(kernel, build);
    }

    private boolean isHotpatched() {
        int build = seen.build().build();
        return build >= FIRST_WITH_HOTPATCH || OLDER_WITH_HOTPATCH.contains(build);
    }

    private boolean isOnTheWay() {
        return seen.rollups().stream().anyMatch(RollupPackage::isOnTheWay);
    }

    private Optional<RollupPackage> ofThisWindows(Predicate<RollupPackage> wanted) {
        return seen.rollups().stream()
                .filter(rollup -> rollup.build().isSameWindows(seen.build()))
                .filter(wanted)
                .max(Comparator.comparing(rollup -> rollup.build().revision()));
    }

    private static boolean isSame(WindowsBuild one, WindowsBuild other) {
        return one.isSameWindows(other) && one.revision() == other.revision();
    }

    /** Whether the first build is of the same Windows and clearly older. */
    private static boolean isOlder(WindowsBuild one, WindowsBuild other) {
        return one.isSameWindows(other) && one.revision() + CLOSE < other.revision();
    }

    private Instant place(RollupRecord record) {
        return order.place(record.time());
    }
}
