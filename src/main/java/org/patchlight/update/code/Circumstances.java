package org.patchlight.update.code;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.FailureDetail;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.attempt.UpdateClass;
import org.patchlight.update.attempt.UpgradeTitle;

/**
 * The known circumstances of a failure. A circumstance in neither set is unknown.
 *
 * @param held the circumstances that hold
 * @param absent the circumstances that don't hold
 */
public record Circumstances(Set<Circumstance> held, Set<Circumstance> absent) {
    /** Nothing is known. */
    public static final Circumstances NONE = new Circumstances(Set.of(), Set.of());

    private static final String NOT = "!";

    public Circumstances {
        held = Set.copyOf(held);
        absent = Set.copyOf(absent);
    }

    /** These circumstances, and that one holds. */
    public Circumstances with(Circumstance one) {
        return and(new Circumstances(Set.of(one), Set.of()));
    }

    /** These circumstances, and that one does not hold. */
    public Circumstances without(Circumstance one) {
        return and(new Circumstances(Set.of(), Set.of(one)));
    }

    /** Joins both. Where they contradict each other, the other wins. */
    public Circumstances and(Circumstances other) {
        return new Circumstances(join(held, other.held, other.absent), join(absent, other.absent, other.held));
    }

    /** What the failed operation and the kind of update reveal. */
    public static Circumstances of(Attempt failed) {
        Circumstances kind = of(UpdateClass.of(failed)).and(of(failed.detail()));
        Circumstances upgrade =
                UpgradeTitle.isUpgrade(failed) ? kind.with(Circumstance.UPGRADE) : kind.without(Circumstance.UPGRADE);
        return switch (failed.operation()) {
            case SEARCH -> upgrade.with(Circumstance.SEARCH).without(Circumstance.REMOVAL);
            case OTHER -> upgrade.with(Circumstance.REMOVAL).without(Circumstance.SEARCH);
            case INSTALL, DOWNLOAD, SETUP, SELF_UPDATE ->
                upgrade.without(Circumstance.SEARCH).without(Circumstance.REMOVAL);
            case SERVICING ->
                lacksFiles(failed)
                        ? upgrade.with(Circumstance.PAYLOAD_STAGING).without(Circumstance.SEARCH)
                        : upgrade.without(Circumstance.SEARCH);
        };
    }

    /** Whether the store, or the source of its repair, lacks a file. No download of an update brings it. */
    private static boolean lacksFiles(Attempt failed) {
        Hresult code = failed.codeOrNull();
        return failed.isStoreRepair() && (Hresult.FILE_NOT_FOUND.equals(code) || Hresult.PATH_NOT_FOUND.equals(code));
    }

    /** What the kind of update alone reveals. */
    public static Circumstances of(UpdateClass kind) {
        return switch (kind) {
            case DRIVER -> NONE.with(Circumstance.DRIVER);
            case OS, STORE, DEFINITION -> NONE.without(Circumstance.DRIVER);
            case OTHER -> NONE;
        };
    }

    /** What is known of a failure besides its codes: the stage in which it broke off. */
    public static Circumstances of(FailureDetail detail) {
        return Optional.ofNullable(detail.stageOrNull())
                .map(Circumstance::of)
                .map(NONE::with)
                .orElse(NONE);
    }

    /** The sorted ids, with an exclamation mark before those that don't hold. */
    public List<String> ids() {
        return Stream.concat(
                        held.stream().map(Circumstance::id), absent.stream().map(one -> NOT + one.id()))
                .sorted()
                .toList();
    }

    /** Reads such ids. An unknown id is ignored. */
    public static Circumstances ofIds(Collection<String> ids) {
        Circumstances known = NONE;
        for (String id : ids) {
            boolean holds = !id.startsWith(NOT);
            Circumstances before = known;
            known = Circumstance.named(holds ? id : id.substring(NOT.length()))
                    .map(one -> holds ? before.with(one) : before.without(one))
                    .orElse(before);
        }
        return known;
    }

    private static Set<Circumstance> join(Set<Circumstance> first, Set<Circumstance> second, Set<Circumstance> denied) {
        EnumSet<Circumstance> joined = EnumSet.noneOf(Circumstance.class);
        joined.addAll(first);
        joined.removeAll(denied);
        joined.addAll(second);
        return joined;
    }
}
