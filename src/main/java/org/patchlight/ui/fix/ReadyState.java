package org.patchlight.ui.fix;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.patchlight.health.Finding;
import org.patchlight.repair.guard.Blocker;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.Plan.PlannedFix;
import org.patchlight.ui.text.WindowReason;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.tray.IconState;

/**
 * What a plan asks of a person.
 *
 * @param kind the kind of question
 * @param runnable the fixes that can run now
 * @param stops the blockers that stop every fix, or keep some from running; the first one matters most
 */
record ReadyState(Kind kind, List<PlannedFix> runnable, List<Blocker> stops) {
    /** The kind of question. */
    enum Kind {
        /** Something can run, and the person is asked. */
        READY,
        /** A person must choose a value first. */
        CHOICE,
        /** Nothing can run now. */
        BLOCKED,
        /** Only problems are left that a person must watch or choose a fix for. */
        PERSON,
        /** There is nothing to do. */
        NOTHING
    }

    ReadyState {
        runnable = List.copyOf(runnable);
        stops = List.copyOf(stops);
    }

    static ReadyState of(Plan plan) {
        List<Blocker> stops =
                plan.blockers().stream().filter(blocker -> !blocker.isNote()).toList();
        Set<String> blocked =
                stops.stream().flatMap(blocker -> blocker.fixes().stream()).collect(Collectors.toSet());
        List<PlannedFix> able = plan.fixes().stream()
                .filter(fix -> plan.block().isEmpty() && !fix.steps().isEmpty())
                .filter(fix -> !blocked.contains(fix.declaration().id()))
                .toList();
        return new ReadyState(kind(plan, able), able, stops);
    }

    private static Kind kind(Plan plan, List<PlannedFix> able) {
        if (!able.isEmpty()) {
            return Kind.READY;
        }
        if (plan.fixes().stream().anyMatch(PlannedFix::awaitsChoice)) {
            return Kind.CHOICE;
        }
        if (plan.block().isPresent()
                || plan.fixes().stream().anyMatch(fix -> !fix.steps().isEmpty())) {
            return Kind.BLOCKED;
        }
        boolean person = !plan.leftToThePerson().isEmpty() || !plan.fixes().isEmpty();
        return person ? Kind.PERSON : Kind.NOTHING;
    }

    /** What helps against the blocker that matters most; empty unless nothing can run. */
    Optional<GuardAction> action() {
        return kind == Kind.BLOCKED ? stops.stream().findFirst().flatMap(GuardAction::against) : Optional.empty();
    }

    /** The state that the sign of the window shows. */
    IconState sign() {
        return switch (kind) {
            case READY, CHOICE, BLOCKED, PERSON -> IconState.ATTENTION;
            case NOTHING -> IconState.HEALTHY;
        };
    }

    String title(Wording wording) {
        return switch (kind) {
            case READY -> wording.count("ui.fix.ready", problems());
            case CHOICE -> wording.say("ui.fix.choose-first");
            case BLOCKED ->
                action().map(action -> wording.say("ui.fix.guard." + action.id() + ".title"))
                        .orElseGet(() -> wording.say("ui.fix.blocked"));
            case PERSON -> wording.say("ui.fix.person");
            case NOTHING -> wording.say("ui.fix.nothing");
        };
    }

    /** The sentence under the title. */
    String line(Plan plan, Wording wording) {
        return switch (kind) {
            case READY -> wording.say(plan.administrator() ? "ui.fix.consent-administrator" : "ui.fix.consent");
            case CHOICE -> wording.say("ui.fix.choose-line");
            case BLOCKED ->
                plan.block()
                        .or(() -> stops.stream().findFirst().map(Blocker::why))
                        .map(reason -> wording.say(WindowReason.of(reason)))
                        .orElseGet(() -> wording.say("ui.fix.unchanged"));
            case PERSON -> wording.say("ui.fix.person-line");
            case NOTHING -> wording.say("ui.fix.nothing-meaning");
        };
    }

    /** How many problems the runnable fixes are for; the number of fixes if they were requested without a problem. */
    private long problems() {
        long found = runnable.stream()
                .flatMap(fix -> fix.resolves().stream())
                .map(Finding::id)
                .distinct()
                .count();
        return found == 0 ? runnable.size() : found;
    }
}
