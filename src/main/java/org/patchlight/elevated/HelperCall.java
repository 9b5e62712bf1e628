package org.patchlight.elevated;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.patchlight.desktop.Elevation;
import org.patchlight.desktop.Elevation.Answer;
import org.patchlight.desktop.Elevation.Running;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.Message;
import org.patchlight.health.Verdict;
import org.patchlight.helper.HelperEnd;
import org.patchlight.helper.HelperOrder;
import org.patchlight.helper.HelperProcess;
import org.patchlight.helper.HelperWatch;
import org.patchlight.machine.MachineTime;
import org.patchlight.repair.RunListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has a helper carry out an order, which the person is asked for once, and follows it.
 *
 * @param elevation asks; empty where there is nobody to ask
 * @param folder where helpers tell of themselves; empty while there is none
 * @param fixes the declarations of all fixes by id
 * @param known whether there is a text for a key
 */
public record HelperCall(
        Supplier<Optional<Elevation>> elevation,
        Supplier<Optional<Path>> folder,
        Map<String, FixDeclaration> fixes,
        Predicate<String> known) {
    private static final Logger LOG = LoggerFactory.getLogger(HelperCall.class);
    /** A component store on a slow disk takes an hour or two; a search follows. */
    private static final Duration LIMIT = Duration.ofHours(4);

    /** How it went. */
    sealed interface Outcome {
        /** The helper ran, or may have. */
        record Ran(HelperEnd end) implements Outcome {}

        /** It was not started. */
        record NotStarted(Verdict verdict, Message detail) implements Outcome {}

        /** It is never started from where this program lies. */
        record ByHand() implements Outcome {}
    }

    /** Asks, and follows to the end. Blocks. */
    Outcome carryOut(HelperOrder order, RunListener listener) {
        Optional<Elevation> asking = elevation.get();
        if (asking.isEmpty()) {
            return new Outcome.NotStarted(Verdict.BLOCKED, Message.of("guard.administrator"));
        }
        Answer answer = asking.get().start(order.arguments());
        if (answer instanceof Answer.Started started) {
            listener.runsByHelper();
            return new Outcome.Ran(follow(order, started.running(), listener));
        }
        if (answer instanceof Answer.Impossible impossible) {
            return new Outcome.NotStarted(Verdict.BLOCKED, Message.of(impossible.reasonKey()));
        }
        return answer instanceof Answer.Unprotected
                ? new Outcome.ByHand()
                : new Outcome.NotStarted(Verdict.DECLINED, Message.of("verdict.detail.declined"));
    }

    private HelperEnd follow(HelperOrder order, Running running, RunListener listener) {
        try (Running watched = running) {
            LOG.info("following helper {}", order.id());
            HelperWatch watch = new HelperWatch(folder, fixes, known, MachineTime::nanos);
            return watch.follow(order.id(), seen(watched), listener, LIMIT);
        }
    }

    private static HelperProcess seen(Running running) {
        return new HelperProcess() {
            @Override
            public OptionalInt await(Duration atMost) {
                return running.await(atMost);
            }

            @Override
            public boolean isVisible() {
                return running.isVisible();
            }
        };
    }
}
