package org.patchlight.diagnosis;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.EvidenceTime;
import org.patchlight.update.reading.Attempt;
import org.patchlight.update.reading.Attempt.Operation;

/**
 * What went well, and what it heals: a later success of the same update by time, whichever file tells it; for a search any later search; for an
 * upgrade a later one to the same or a newer build; for the component store its later repair in full.
 */
final class Successes {
    private static final int MOST = 20_000;
    private static final int MOST_BUILDS = 1000;
    /** Stands for an upgrade to a build that is not told. */
    private static final int NO_BUILD = -1;

    private final Map<String, Newest<EvidenceTime>> updates = new Bounded<>(MOST);
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
        keys(success, deed(success.operation()))
                .forEach(
                        key -> updates.computeIfAbsent(key, k -> new Newest<>()).take(time, time));
    }

    /** The component store was found sound, or repaired in full. */
    void storeIsSound(@Nullable EvidenceTime time) {
        if (time != null) {
            store.take(time, time);
        }
    }

    /** Whether the failure was made up for. One without a time never is, as far as anybody can tell. */
    boolean heal(Attempt failure, TimeOrder order) {
        EvidenceTime time = failure.timeOrNull();
        if (time == null) {
            return false;
        }
        boolean done = keys(failure, deed(failure.operation())).anyMatch(key -> isAfter(updates.get(key), time, order));
        return done
                || switch (failure.operation()) {
                    case DOWNLOAD -> keys(failure, "install").anyMatch(key -> isAfter(updates.get(key), time, order));
                    case SETUP -> isUpgraded(failure.buildOrNull(), time, order);
                    case SERVICING -> !SameUpdate.isNamed(failure) && isAfter(store, time, order);
                    case INSTALL, SEARCH, SELF_UPDATE, OTHER -> false;
                };
    }

    /** Whether the component store was found sound, or repaired in full, after an attempt. */
    boolean isStoreSoundAfter(Attempt attempt, TimeOrder order) {
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

    /** Whoever brought an update in, it is in. */
    private static String deed(Operation operation) {
        return switch (operation) {
            case INSTALL, SETUP, SERVICING, OTHER -> "install";
            case DOWNLOAD -> "download";
            case SEARCH -> "search";
            case SELF_UPDATE -> "self-update";
        };
    }

    private static Stream<String> keys(Attempt attempt, String deed) {
        if (attempt.operation() == Operation.SEARCH || attempt.operation() == Operation.SELF_UPDATE) {
            return Stream.of(deed);
        }
        Stream.Builder<String> keys = Stream.builder();
        if (attempt.updateIdOrNull() != null) {
            keys.add(deed + " id " + attempt.updateIdOrNull());
        }
        if (attempt.kbOrNull() != null) {
            keys.add(deed + " kb " + attempt.kbOrNull());
        }
        boolean onlyTitled = attempt.updateIdOrNull() == null && attempt.kbOrNull() == null;
        if (attempt.titleOrNull() != null && (attempt.succeeded() || onlyTitled)) {
            keys.add(deed + " title " + attempt.titleOrNull());
        }
        return keys.build();
    }
}
