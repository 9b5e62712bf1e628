package org.patchlight.update.join;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.Attempt.Operation;
import org.patchlight.update.attempt.ExtendedUpdate;
import org.patchlight.update.attempt.LruMap;
import org.patchlight.update.attempt.Newest;
import org.patchlight.update.attempt.TimeOrder;
import org.patchlight.update.build.WindowsBuild;

/**
 * The successes, and which failures they resolve. A later success of the same update counts, whichever file has it.
 * For a search any later search counts, for an upgrade a later one to the same or a newer build. For the component
 * store its later full repair counts.
 */
public final class Successes {
    private static final int MOST = 20_000;
    private static final int MOST_BUILDS = 1000;
    /** Stands for an upgrade to an unknown build. */
    private static final int NO_BUILD = -1;

    private enum SuccessKind {
        INSTALL,
        DOWNLOAD,
        SEARCH,
        SELF_UPDATE,
        OTHER
    }

    private enum NameKind {
        ID,
        ARTICLE,
        TITLE,
        BUILD,
        NONE
    }

    /** The kind of success, and the update by one of its names. */
    private record Key(SuccessKind kind, NameKind nameKind, String name) {
        // Written out, because Java links those of a record at run time, which takes milliseconds.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key known
                    && kind == known.kind
                    && nameKind == known.nameKind
                    && name.equals(known.name);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * kind.hashCode() + nameKind.hashCode()) + name.hashCode();
        }
    }

    private static final Key SEARCH = new Key(SuccessKind.SEARCH, NameKind.NONE, "");

    private final Map<Key, Newest<EvidenceTime>> updates = new LruMap<>(MOST);
    private final NavigableMap<Integer, Newest<EvidenceTime>> upgrades = new TreeMap<>();
    private final Newest<EvidenceTime> store = new Newest<>();
    private @Nullable String extended;

    /** Adds a success. One without a time resolves nothing, because no order is known. */
    public void take(Attempt success) {
        if (success.operation() == Operation.INSTALL && ExtendedUpdate.isProvenBy(success.titleOrNull())) {
            extended = success.titleOrNull();
        }
        EvidenceTime time = success.timeOrNull();
        if (time == null) {
            return;
        }
        if (success.operation() == Operation.SETUP) {
            int build = success.buildOrNull() == null ? NO_BUILD : success.buildOrNull();
            if (upgrades.size() < MOST_BUILDS || upgrades.containsKey(build)) {
                upgrades.computeIfAbsent(build, key -> new Newest<>()).take(time, time);
            }
        }
        for (Key key : keys(success, kind(success.operation()))) {
            updates.computeIfAbsent(key, k -> new Newest<>()).take(time, time);
        }
    }

    /** The title of an installed update that only PCs with extended security updates get; empty if none was seen. */
    public Optional<String> extended() {
        return Optional.ofNullable(extended);
    }

    /** The component store was found intact, or was fully repaired. */
    public void storeIsIntact(@Nullable EvidenceTime time) {
        if (time != null) {
            store.take(time, time);
        }
    }

    /**
     * Whether a success resolves the failure. A failure without a time is resolved only if its own source shows the order,
     * {@link FailureDetail#resolvedLater}.
     */
    public boolean isResolved(Attempt failure, TimeOrder order) {
        EvidenceTime time = failure.timeOrNull();
        if (time == null) {
            return failure.detail().resolvedLater();
        }
        return isDoneAfter(keys(failure, kind(failure.operation())), time, order)
                || switch (failure.operation()) {
                    case DOWNLOAD, OTHER -> isDoneAfter(keys(failure, SuccessKind.INSTALL), time, order);
                    // The agent updates itself before it searches, so it works if a search does.
                    case SELF_UPDATE -> isDoneAfter(List.of(SEARCH), time, order);
                    case SETUP -> isUpgraded(failure.buildOrNull(), time, order);
                    case SERVICING -> failure.isStoreRepair() && isAfter(store, time, order);
                    case INSTALL, SEARCH -> false;
                };
    }

    /** Adds all successes of the other collection. */
    void addAll(Successes other) {
        other.updates.forEach((key, newest) ->
                updates.computeIfAbsent(key, k -> new Newest<>()).takeAll(newest));
        other.upgrades.forEach((build, newest) ->
                upgrades.computeIfAbsent(build, k -> new Newest<>()).takeAll(newest));
        store.takeAll(other.store);
        extended = other.extended == null ? extended : other.extended;
    }

    /**
     * Records that all successes so far were written before this failure. Those that are later by their times then count
     * as no later than it.
     *
     * @param later whether a success's time is to be doubted
     */
    public void wereBefore(Attempt failure, Predicate<Instant> later) {
        EvidenceTime time = failure.timeOrNull();
        if (time == null) {
            return;
        }
        Newest<EvidenceTime> atFailure = new Newest<>();
        atFailure.take(time, time);
        for (SuccessKind kind : SuccessKind.values()) {
            boolean search = kind == SuccessKind.SEARCH || kind == SuccessKind.SELF_UPDATE;
            List<Key> keys = search ? List.of(new Key(kind, NameKind.NONE, "")) : keys(failure, kind);
            boolean concerns =
                    search == (failure.operation() == Operation.SEARCH || failure.operation() == Operation.SELF_UPDATE);
            if (concerns) {
                keys.forEach(key -> updates.computeIfPresent(
                        key,
                        (same, success) -> success.time(TimeOrder.OF_INSTANTS)
                                        .filter(done -> later.test(done.sortable()))
                                        .isPresent()
                                ? atFailure
                                : success));
            }
        }
    }

    /** Whether the component store was found intact, or was fully repaired, after an attempt. */
    public boolean isStoreIntactAfter(Attempt attempt, TimeOrder order) {
        return attempt.timeOrNull() != null && isAfter(store, attempt.timeOrNull(), order);
    }

    private boolean isUpgraded(@Nullable Integer build, EvidenceTime time, TimeOrder order) {
        return upgrades.tailMap(build == null ? NO_BUILD : build, true).values().stream()
                .anyMatch(upgrade -> isAfter(upgrade, time, order));
    }

    private static boolean isAfter(@Nullable Newest<EvidenceTime> success, EvidenceTime failure, TimeOrder order) {
        return success != null
                && success.time(order)
                        .filter(time -> order.isAfter(time, failure))
                        .isPresent();
    }

    private boolean isDoneAfter(List<Key> keys, EvidenceTime time, TimeOrder order) {
        return keys.stream().anyMatch(key -> isAfter(updates.get(key), time, order));
    }

    /** The kind of success. It does not matter which operation installed an update. */
    private static SuccessKind kind(Operation operation) {
        return switch (operation) {
            case INSTALL, SETUP, SERVICING -> SuccessKind.INSTALL;
            case OTHER -> SuccessKind.OTHER;
            case DOWNLOAD -> SuccessKind.DOWNLOAD;
            case SEARCH -> SuccessKind.SEARCH;
            case SELF_UPDATE -> SuccessKind.SELF_UPDATE;
        };
    }

    private static List<Key> keys(Attempt attempt, SuccessKind kind) {
        if (attempt.operation() == Operation.SEARCH || attempt.operation() == Operation.SELF_UPDATE) {
            return List.of(new Key(kind, NameKind.NONE, ""));
        }
        List<Key> keys = new ArrayList<>(3);
        if (attempt.updateIdOrNull() != null) {
            keys.add(new Key(kind, NameKind.ID, attempt.updateIdOrNull()));
        }
        if (attempt.kbOrNull() != null) {
            keys.add(new Key(kind, NameKind.ARTICLE, attempt.kbOrNull()));
        }
        boolean onlyTitled = attempt.updateIdOrNull() == null && attempt.kbOrNull() == null;
        if (attempt.titleOrNull() != null && (attempt.succeeded() || onlyTitled)) {
            keys.add(new Key(kind, NameKind.TITLE, attempt.titleOrNull()));
        }
        build(attempt).ifPresent(build -> keys.add(new Key(kind, NameKind.BUILD, build.toString())));
        return keys;
    }

    /** The build of a cumulative update. The package of one has no article, and the agent's title of it no identity. */
    private static Optional<WindowsBuild> build(Attempt attempt) {
        String title = attempt.titleOrNull();
        if (title == null) {
            return Optional.empty();
        }
        Optional<WindowsBuild> packaged = WindowsBuild.ofPackage(title);
        return packaged.isPresent() || !attempt.succeeded() ? packaged : WindowsBuild.inTitle(title);
    }
}
