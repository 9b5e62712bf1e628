package org.patchlight.update.installed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.update.attempt.TimeOrder;
import org.patchlight.update.build.BuildSnapshot;
import org.patchlight.update.build.RollupPackage;
import org.patchlight.update.build.RollupRecord;
import org.patchlight.update.build.RollupRecord.Change;
import org.patchlight.update.build.RollupRecord.Source;
import org.patchlight.update.build.WindowsBuild;

/** A PC for {@link InstalledComparison}, by what its sources say. */
final class SeenBuild {
    static final Instant NOW = Instant.parse("2026-05-20T12:00:00Z");
    private static final Instant STARTED = Instant.parse("2026-05-14T08:00:00Z");

    private final WindowsBuild build;
    private final List<RollupPackage> rollups = new ArrayList<>();
    private final List<RollupRecord> records = new ArrayList<>();
    private @Nullable WindowsBuild kernel;
    private @Nullable Instant started = STARTED;
    private @Nullable EvidenceTime time = EvidenceTime.of(NOW);

    SeenBuild(String build) {
        this.build = build(build);
    }

    static WindowsBuild build(String text) {
        return WindowsBuild.ofVersion("10.0." + text).orElseThrow();
    }

    SeenBuild rollup(String version, int state) {
        String identity = "Package_for_RollupFix~31bf3856ad364e35~amd64~~" + version + ".1.7";
        rollups.add(RollupPackage.of(identity, state).orElseThrow());
        return this;
    }

    SeenBuild kernel(String version) {
        kernel = build(version);
        return this;
    }

    SeenBuild started(@Nullable String text) {
        started = text == null ? null : Instant.parse(text);
        return this;
    }

    SeenBuild undated() {
        time = null;
        return this;
    }

    /** A record of the agent. */
    SeenBuild agent(String text, Change change, @Nullable String kb, @Nullable String version) {
        return record(text, Source.AGENT, change, kb, version);
    }

    /** A record of the servicing stack. */
    SeenBuild stack(String text, Change change, @Nullable String kb) {
        return record(text, Source.SERVICING, change, kb, null);
    }

    SeenBuild record(String text, Source source, Change change, @Nullable String kb, @Nullable String version) {
        EvidenceTime at = EvidenceTime.of(Instant.parse(text));
        records.add(new RollupRecord(at, source, change, version == null ? null : build(version), kb));
        return this;
    }

    Optional<String> notRunning() {
        return comparison().notRunning().map(rollup -> rollup.build().toString());
    }

    Optional<String> notApplied() {
        return comparison().notApplied(records, started).map(record -> String.valueOf(record.kbOrNull()));
    }

    private InstalledComparison comparison() {
        return new InstalledComparison(new BuildSnapshot(time, build, rollups, kernel), TimeOrder.OF_INSTANTS);
    }
}
