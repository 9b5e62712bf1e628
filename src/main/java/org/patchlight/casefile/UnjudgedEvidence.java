package org.patchlight.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.patchlight.casefile.gather.CaseSource;
import org.patchlight.evidence.kind.SourceKind;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingId;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;

/**
 * The finding that the evidence shows no finished operation, so that it proves nothing. It lists what was read, and what
 * to send instead. Evidence about the clock is answered about the clock.
 */
final class UnjudgedEvidence {
    /** The id of the finding. */
    static final String ID = "evidence-unknown";

    private static final int MOST_LINES = 10;

    private UnjudgedEvidence() {}

    /**
     * The finding; empty if the evidence can be judged. A report about the clock alone says nothing about a log of
     * updates that came with it.
     *
     * @param measured whether the clock was measured and was right
     */
    static Optional<Finding> finding(List<CaseSource> sources, boolean measured, Instant observed) {
        boolean updatesJudged = sources.stream().anyMatch(source -> source.isJudged() && !isOfClock(source));
        boolean clockJudged = sources.stream().anyMatch(source -> source.isJudged() && isOfClock(source));
        if (updatesJudged || (clockJudged && sources.stream().noneMatch(UnjudgedEvidence::isLogOfUpdates))) {
            return Optional.empty();
        }
        boolean ofClock = !sources.isEmpty() && sources.stream().allMatch(UnjudgedEvidence::isOfClock);
        Subject subject = ofClock ? Subject.CLOCK : Subject.UPDATES;
        String about = ofClock ? "clock" : "updates";
        String text = ofClock && measured ? FindingId.CLOCK_MEASURED : about;
        return Optional.of(new Finding(
                ID,
                subject,
                Severity.UNKNOWN,
                List.of(Message.of("diagnosis.unknown.title." + text), Message.of("diagnosis.unknown.meaning." + text)),
                evidence(sources, about),
                observed,
                null,
                List.of()));
    }

    private static boolean isOfClock(CaseSource source) {
        return source.ofClock();
    }

    private static boolean isLogOfUpdates(CaseSource source) {
        return !source.ofClock()
                && switch (source.kind()) {
                    case REPORTING_EVENTS,
                            WINDOWS_UPDATE_LOG,
                            CLIENT_LOG,
                            EVENT_XML,
                            EVENT_TEXT,
                            EVTX,
                            UPDATE_HISTORY,
                            SETUP_LOG,
                            CBS_LOG,
                            DISM_LOG -> true;
                    case W32TM, TOOL_OUTPUT, REGISTRY_EXPORT, UNKNOWN -> false;
                };
    }

    private static List<Message> evidence(List<CaseSource> sources, String about) {
        List<CaseSource> unjudged =
                sources.stream().filter(source -> !source.isJudged()).toList();
        List<Message> evidence = new ArrayList<>();
        unjudged.stream().limit(MOST_LINES).map(UnjudgedEvidence::seen).forEach(evidence::add);
        if (unjudged.size() > MOST_LINES) {
            evidence.add(Message.of("diagnosis.evidence.more-unread", Integer.toString(unjudged.size() - MOST_LINES)));
        }
        if (unjudged.stream().anyMatch(source -> source.kind() == SourceKind.UPDATE_HISTORY)) {
            evidence.add(Message.of("diagnosis.unknown.send.history"));
        }
        evidence.add(Message.of("diagnosis.unknown.send." + about));
        return evidence;
    }

    private static Message seen(CaseSource source) {
        if (!source.troubles().isEmpty() && source.records() == 0) {
            return Message.of(
                    "diagnosis.evidence.unread",
                    source.path(),
                    source.troubles().get(0));
        }
        String records = Long.toString(source.records());
        if (source.kind() == SourceKind.UNKNOWN) {
            return Message.of("diagnosis.unknown.seen.no-kind", source.path());
        }
        return Message.of(
                source.records() == 0 ? "diagnosis.unknown.seen.nothing" : "diagnosis.unknown.seen.no-end",
                source.path(),
                Message.of("cli.analyze.kind." + source.kind().id()),
                records);
    }
}
