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
 * Starts a helper for an order, with one consent of the user, and follows it.
 *
 * @param elevation asks for consent; empty if there is no desktop to ask on
 * @param folder the folder of the progress files; empty while there is none
 * @param fixes the declarations of all fixes by id
 * @param known whether there is a text for a key
 * @param unsafe why that folder is not safe, if this can be told; a helper without it can only end with a code
 */
public record HelperCall(
        Supplier<Optional<Elevation>> elevation,
        Supplier<Optional<Path>> folder,
        Map<String, FixDeclaration> fixes,
        Predicate<String> known,
        Supplier<Optional<Message>> unsafe) {
    private static final Logger LOG = LoggerFactory.getLogger(HelperCall.class);
    /** A component store on a slow disk takes an hour or two, and a search follows. */
    private static final Duration LIMIT = Duration.ofHours(4);

    /** How the call went. */
    sealed interface Outcome {
        /** The helper ran, or may have run. */
        record Ran(HelperEnd end) implements Outcome {}

        /** The helper was not started. */
        record NotStarted(Verdict verdict, Message detail) implements Outcome {}

        /**
         * A helper is never started from a folder that other programs can write, such as this one.
         *
         * @param weakness the file that they can write; empty if it is the whole folder
         */
        record Unprotected(String weakness) implements Outcome {
            /** Why it can't be done. */
            Message reason() {
                return weakness.isEmpty()
                        ? Message.of("elevation.unprotected-folder")
                        : Message.of("elevation.unprotected-file", weakness);
            }
        }
    }

    /** Asks for consent and follows the helper to its end. Blocks. */
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
            return new Outcome.NotStarted(Verdict.BLOCKED, reason(impossible));
        }
        return answer instanceof Answer.Unprotected unprotected
                ? new Outcome.Unprotected(unprotected.weakness())
                : new Outcome.NotStarted(Verdict.DECLINED, Message.of("verdict.detail.declined"));
    }

    private static Message reason(Answer.Impossible impossible) {
        // As a text: codes have no thousands separators.
        return impossible.code().isPresent()
                ? Message.of(
                        impossible.reasonKey(),
                        Integer.toString(impossible.code().getAsInt()))
                : Message.of(impossible.reasonKey());
    }

    private HelperEnd follow(HelperOrder order, Running running, RunListener listener) {
        try (Running watched = running) {
            LOG.info("following helper {}", order.id());
            HelperWatch watch = new HelperWatch(folder, fixes, known, MachineTime::nanos);
            return explained(watch.follow(order.id(), processOf(watched), listener, LIMIT));
        }
    }

    private HelperEnd explained(HelperEnd end) {
        return end instanceof HelperEnd.Lost lost && lost.isWithoutPlace()
                ? new HelperEnd.Lost(unsafe.get().orElse(lost.reason()), lost.goesOn())
                : end;
    }

    private static HelperProcess processOf(Running running) {
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
