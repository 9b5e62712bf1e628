package org.patchlight.diagnosis;

import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.file.FileFacts;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.UpdateClass;
import org.patchlight.update.attempt.UpdateFailure;
import org.patchlight.update.join.JoinedFailures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the servicing log of this PC adds to failures that the agent recorded: the code beneath, where the installation
 * broke off, and the driver, installer, file or package that it names. The log is read only if such a failure exists,
 * because it is large, and an unchanged log is read only once.
 */
public final class ServicingFailures {
    private static final Logger LOG = LoggerFactory.getLogger(ServicingFailures.class);
    private static final String NAME = "CBS.log";

    private final Pc pc;
    private @Nullable ServicingLog known;

    /** @param pc the PC whose log is read */
    public ServicingFailures(Pc pc) {
        this.pc = pc;
    }

    /**
     * The failures with what the log says about the same attempts. A failure that only the log has is not added: the
     * agent may have resolved it since.
     *
     * @param failures failures of this PC, each attempt once
     */
    public List<UpdateFailure> completed(List<UpdateFailure> failures) {
        if (failures.stream().noneMatch(ServicingFailures::mayBeServicing)) {
            return failures;
        }
        ZoneId zone = pc.timeZones().rules();
        List<UpdateFailure> all = new ArrayList<>(failures);
        for (Attempt attempt : attempts()) {
            if (attempt.timeOrNull() != null) {
                all.add(new UpdateFailure(attempt.at(attempt.timeOrNull().in(zone)), NAME));
            }
        }
        if (all.size() == failures.size()) {
            return failures;
        }
        List<UpdateFailure> left = new ArrayList<>(failures);
        return JoinedFailures.ofThisPc(all).stream()
                .filter(joined -> !joined.source().equals(NAME))
                .map(joined -> withSources(joined, left))
                .toList();
    }

    /** The joined failure with all sources that the agent's own had. */
    private static UpdateFailure withSources(UpdateFailure joined, List<UpdateFailure> left) {
        Optional<UpdateFailure> before = left.stream()
                .filter(one -> one.source().equals(joined.source()) && one.isSameAttemptAs(joined))
                .min(Comparator.comparing(
                        one -> Duration.between(one.time(), joined.time()).abs()));
        before.ifPresent(left::remove);
        List<String> also = new ArrayList<>(before.map(UpdateFailure::alsoIn).orElse(List.of()));
        joined.alsoIn().stream().filter(source -> !also.contains(source)).forEach(also::add);
        return new UpdateFailure(joined.attempt(), joined.resolved(), joined.source(), also);
    }

    private static boolean mayBeServicing(UpdateFailure failure) {
        return failure.operation() == Attempt.Operation.INSTALL
                && failure.updateClass() == UpdateClass.OS
                && failure.code().isPresent();
    }

    /** The newest failures in the log, in its order. A log that can't be read names nothing. */
    synchronized List<Attempt> attempts() {
        String path = pc.facts().windowsFolder() + "\\Logs\\CBS\\" + NAME;
        try {
            Optional<FileFacts> facts = pc.files().find(path);
            if (facts.isEmpty()) {
                return List.of();
            }
            ServicingLog log = known;
            if (log == null || !log.facts().equals(facts.get())) {
                log = ServicingLog.read(pc, path, facts.get());
                known = log;
            }
            return log.attempts();
        } catch (IOException | PcException unread) {
            LOG.info("the servicing log can't be read, so it names nothing", unread);
            return List.of();
        }
    }
}
