package org.patchlight.casefile.gather;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.Attempt.Operation;
import org.patchlight.update.attempt.SameUpdate;

/**
 * What went well, and what it heals: a later success of the same update by time, whichever file tells it; for a search any later search; for an
 * upgrade a later one to the same or a newer build; for the component store its later repair in full.
 */
public final class Successes {
    private static final int MOST = 20_000;
    private static final int MOST_BUILDS = 1000;
    /** Stands for an upgrade to a build that is not told. */
    private static final int NO_BUILD = -1;

    private enum Deed {
        INSTALL,
        DOWNLOAD,
        SEARCH,
        SELF_UPDATE
    }

    private enum Name {
        ID,
        ARTICLE,
        TITLE,
        NONE
    }

    /** What was done to what. */
    private record Key(Deed pastChange, Name sort, String name) {}

    private final Map<Key, Newest<EvidenceTime>> updates = new Bounded<>(MOST);
    private final NavigableMap<Integer, Newest<EvidenceTime>> upgrades = new TreeMap<>();
    private final Newest<EvidenceTime> store = new Newest<>();

    void take(Attempt success) {
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
        for (Key key : keys(success, pastChange(success.operation()))) {
            updates.computeIfAbsent(key, k -> new Newest<>()).take(time, time);
        }
    }

    /** The component store was found sound, or repaired in full. */
    void storeIsSound(@Nullable EvidenceTime time) {
        if (time != null) {
            store.take(time, time);
        }
    }

    /** Whether the failure was made up for. One without a time never is, as far as anybody can tell. */
    public boolean heal(Attempt failure, TimeOrder order) {
        EvidenceTime time = failure.timeOrNull();
        if (time == null) {
            return false;
        }
        return isDoneAfter(keys(failure, pastChange(failure.operation())), time, order)
                || switch (failure.operation()) {
                    case DOWNLOAD -> isDoneAfter(keys(failure, Deed.INSTALL), time, order);
                    case SETUP -> isUpgraded(failure.buildOrNull(), time, order);
                    case SERVICING -> !SameUpdate.isNamed(failure) && isAfter(store, time, order);
                    case INSTALL, SEARCH, SELF_UPDATE, OTHER -> false;
                };
    }

    /** Whether the component store was found sound, or repaired in full, after an attempt. */
    public boolean isStoreSoundAfter(Attempt attempt, TimeOrder order) {
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

    /** Whoever brought an update in, it is in. */
    private static Deed pastChange(Operation operation) {
        return switch (operation) {
            case INSTALL, SETUP, SERVICING, OTHER -> Deed.INSTALL;
            case DOWNLOAD -> Deed.DOWNLOAD;
            case SEARCH -> Deed.SEARCH;
            case SELF_UPDATE -> Deed.SELF_UPDATE;
        };
    }

    private static List<Key> keys(Attempt attempt, Deed pastChange) {
        if (attempt.operation() == Operation.SEARCH || attempt.operation() == Operation.SELF_UPDATE) {
            return List.of(new Key(pastChange, Name.NONE, ""));
        }
        List<Key> keys = new ArrayList<>(3);
        if (attempt.updateIdOrNull() != null) {
            keys.add(new Key(pastChange, Name.ID, attempt.updateIdOrNull()));
        }
        if (attempt.kbOrNull() != null) {
            keys.add(new Key(pastChange, Name.ARTICLE, attempt.kbOrNull()));
        }
        boolean onlyTitled = attempt.updateIdOrNull() == null && attempt.kbOrNull() == null;
        if (attempt.titleOrNull() != null && (attempt.succeeded() || onlyTitled)) {
            keys.add(new Key(pastChange, Name.TITLE, attempt.titleOrNull()));
        }
        return keys;
    }
}
