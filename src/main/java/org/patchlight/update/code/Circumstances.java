package org.patchlight.update.code;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.patchlight.update.attempt.UpdateClass;
import org.patchlight.update.attempt.UpdateFailure;

/**
 * What is known of the circumstances of a failure; of those in neither set nothing is known.
 *
 * @param held those that hold
 * @param absent those that are known not to hold
 */
public record Circumstances(Set<Circumstance> held, Set<Circumstance> absent) {
    /** Nothing is known. */
    public static final Circumstances NONE = new Circumstances(Set.of(), Set.of());

    private static final String NOT = "!";

    public Circumstances {
        held = Set.copyOf(held);
        absent = Set.copyOf(absent);
    }

    /** These, and that one holds. */
    public Circumstances with(Circumstance one) {
        return and(new Circumstances(Set.of(one), Set.of()));
    }

    /** These, and that one does not hold. */
    public Circumstances without(Circumstance one) {
        return and(new Circumstances(Set.of(), Set.of(one)));
    }

    /** What both tell together; where they differ, what the other tells. */
    public Circumstances and(Circumstances other) {
        return new Circumstances(join(held, other.held, other.absent), join(absent, other.absent, other.held));
    }

    /** What is known of a failure by what was tried on which kind of update. */
    public static Circumstances of(UpdateFailure failure) {
        Circumstances known = switch (failure.operation()) {
            case SEARCH -> NONE.with(Circumstance.SEARCH).without(Circumstance.REMOVAL);
            case OTHER -> NONE.with(Circumstance.REMOVAL).without(Circumstance.SEARCH);
            case DOWNLOAD, INSTALL -> NONE.without(Circumstance.SEARCH).without(Circumstance.REMOVAL);
        };
        return known.and(of(UpdateClass.of(failure)));
    }

    /** What is known by the kind of update alone. */
    public static Circumstances of(UpdateClass kind) {
        return switch (kind) {
            case DRIVER -> NONE.with(Circumstance.DRIVER);
            case OS, STORE, DEFINITION -> NONE.without(Circumstance.DRIVER);
            case OTHER -> NONE;
        };
    }

    /** Their names, those that do not hold behind an exclamation mark. */
    public List<String> ids() {
        return Stream.concat(
                        held.stream().map(Circumstance::id), absent.stream().map(one -> NOT + one.id()))
                .sorted()
                .toList();
    }

    /** The circumstances of such names; a name that nobody knows tells nothing. */
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
