package org.patchlight.update.fix;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingCode;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.repair.plan.FixRequest;
import org.patchlight.repair.plan.Tier;
import org.patchlight.update.attempt.CodeSpelling;
import org.patchlight.update.code.Circumstances;
import org.patchlight.update.code.FixRouting;
import org.patchlight.update.code.Routing;

/** How much of the update cache is renamed: only the downloads, which keeps the agent's database, or all of it. */
enum CacheTier {
    DOWNLOADS(1, "downloads", "\\SoftwareDistribution\\Download"),
    WHOLE(2, "whole", "\\SoftwareDistribution");

    /** A failure that comes back within this time was not resolved by the fix before. */
    static final Duration COMES_BACK = Duration.ofDays(7);

    private static final String DATABASE = "update-database";
    private static final String WHY = "fix.reset-update-cache.why.";

    private final int number;
    private final String id;
    private final String folder;

    CacheTier(int number, String id, String folder) {
        this.number = number;
        this.id = id;
        this.folder = folder;
    }

    /** The folder that is renamed. */
    String folder(Pc pc) {
        return pc.facts().windowsFolder() + folder;
    }

    /** The tier that a person chose. */
    static Optional<CacheTier> named(String id) {
        return Arrays.stream(values()).filter(tier -> tier.id.equals(id)).findFirst();
    }

    /** The names of all tiers, the lightest first. */
    static List<String> ids() {
        return Arrays.stream(values()).map(tier -> tier.id).toList();
    }

    /** This tier, for a reason: the rest of a key of the bundle, and its arguments. */
    Tier because(String reason, Object... arguments) {
        return new Tier(number, values().length, Message.of(WHY + reason, arguments));
    }

    /**
     * The lightest tier that can help. New downloads don't fix a damaged database, nor a failure that came back after
     * the downloads were renamed.
     *
     * @param fix the id of the fix that resets the cache
     * @throws PcException if the folders could not be listed
     */
    static Choice choose(Pc pc, FixRequest request, String fix) throws PcException {
        Optional<FindingCode> ofDatabase = request.findings().stream()
                .flatMap(finding -> finding.codes().stream())
                .filter(code -> pointsTo(code, DATABASE))
                .findFirst();
        if (ofDatabase.isPresent()) {
            return new Choice(WHOLE, WHOLE.because("database", ofDatabase.get().code()));
        }
        if (pc.files().find(DOWNLOADS.folder(pc)).isEmpty()) {
            return new Choice(WHOLE, WHOLE.because("no-downloads"));
        }
        Optional<Instant> before = FolderRenameSteps.newest(pc, DOWNLOADS.folder(pc));
        if (before.isPresent() && cameBack(pc, request, fix, before.get())) {
            return new Choice(WHOLE, WHOLE.because("came-back", before.get()));
        }
        return new Choice(DOWNLOADS, DOWNLOADS.because("lightest"));
    }

    /**
     * A tier and why it was chosen.
     *
     * @param what the tier
     * @param tier the same for the plan
     */
    record Choice(CacheTier what, Tier tier) {}

    /** Whether a failure that this fix is for happened again since a recent time. */
    static boolean cameBack(Pc pc, FixRequest request, String fix, Instant since) {
        boolean lately = pc.clock().now().minus(COMES_BACK).isBefore(since);
        return lately
                && request.findings().stream()
                        .anyMatch(finding -> finding.observed().isAfter(since) && newestPointsTo(fix, finding));
    }

    /** The newest failure may be one of the network, which no reset fixes. */
    private static boolean newestPointsTo(String fix, Finding finding) {
        return finding.codes().stream()
                .limit(1)
                .anyMatch(code -> routing(code).fixes().contains(fix));
    }

    private static boolean pointsTo(FindingCode code, String cause) {
        return routing(code).cause().filter(found -> found.id().equals(cause)).isPresent();
    }

    private static Routing routing(FindingCode code) {
        return CodeSpelling.parse(code.code())
                .map(known -> FixRouting.of(known, Circumstances.ofIds(code.circumstances())))
                .orElseGet(() -> new Routing(List.of(), null));
    }
}
