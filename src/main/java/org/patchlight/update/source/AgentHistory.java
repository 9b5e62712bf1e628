package org.patchlight.update.source;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RareQuestion;
import org.patchlight.pc.agent.AgentEntry;
import org.patchlight.pc.agent.AgentMemory;
import org.patchlight.pc.agent.AgentPart;
import org.patchlight.update.attempt.AgentResult;
import org.patchlight.update.attempt.Attempt.Operation;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.attempt.ReportedEvent;
import org.patchlight.update.attempt.ReportedEvent.Outcome;
import org.patchlight.update.attempt.UpdateTitle;
import org.patchlight.update.code.Explanation;

/**
 * Asks the update agent how updates ended. Only the agent knows both the mapped code that Windows shows and the code
 * beneath it. Asking starts its service, so it is asked at most every six hours; until then its last answer counts.
 * Its history is part of the update cache: a reset erases both.
 */
public final class AgentHistory {
    private static final Duration AGE = Duration.ofHours(6);
    private static final Duration AGE_OF_REFUSAL = Duration.ofHours(1);
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int MOST = 200;

    /** The service is disabled. Another finding reports that. */
    private static final int SERVICE_DISABLED = 0x80070422;

    private static final int INSTALLATION = 1;

    private final RareQuestion<AgentMemory> question;

    /** A history that has not been asked yet. */
    public AgentHistory(Pc pc) {
        this.question = new RareQuestion<>(
                pc, AGE, AGE_OF_REFUSAL, () -> pc.updateAgent().remembers(MOST, LIMIT));
    }

    /** Makes the next reading ask the agent again, because something happened that may have changed its history. */
    public void askAgain() {
        question.askAgain();
    }

    /**
     * Asks the agent, or uses its last answer. Errors are part of the reading; nothing is thrown.
     *
     * @param reference the time against which records count as recent; entries ahead of it were written by a clock
     *     that was fast
     */
    AgentReading read(Instant reference) {
        try {
            Optional<AgentMemory> memory = question.answer();
            return memory.isEmpty()
                    ? nothing(reference, false, Message.of("update.evidence.agent-not-asked"))
                    : reading(memory.get(), reference);
        } catch (PcException refused) {
            return nothing(reference, true, Message.of("update.evidence.agent-" + reason(refused)));
        }
    }

    private static String reason(PcException refused) {
        return switch (refused.reason()) {
            case UNAVAILABLE, MISSING -> "unavailable";
            case DENIED -> "denied";
            case TIMED_OUT -> "slow";
            case IN_USE, FAILED -> "failed";
        };
    }

    private static AgentReading nothing(Instant reference, boolean wasAsked, Message why) {
        return new AgentReading(new PcRecords(PcSource.AGENT), reference, null, null, null, wasAsked, List.of(why));
    }

    private static AgentReading reading(AgentMemory memory, Instant reference) {
        List<Message> unread = new ArrayList<>();
        List<AgentEntry> entries = entries(memory.history(), unread);
        Instant by = newestIfAllAhead(entries, reference);
        PcRecords attempts = new PcRecords(PcSource.AGENT);
        entries.stream()
                .filter(entry -> !isAhead(entry.time(), by))
                .map(AgentHistory::reported)
                .forEach(attempts::add);
        AgentMemory.Results results = memory.results().given().orElse(new AgentMemory.Results(null, null));
        return new AgentReading(
                attempts,
                by,
                notAhead(results.searchedOrNull(), by),
                notAhead(results.installedOrNull(), by),
                memory.restartRequired().given().orElse(null),
                true,
                unread);
    }

    private static List<AgentEntry> entries(AgentPart<AgentMemory.History> part, List<Message> unread) {
        if (part instanceof AgentPart.Refused<AgentMemory.History> refused) {
            if (refused.code() != SERVICE_DISABLED) {
                String code = Explanation.of(new Hresult(refused.code())).codeAndSymbol();
                unread.add(Message.of("update.evidence.agent-refused", code));
            }
            return List.of();
        }
        AgentMemory.History history = part.given().orElseThrow();
        if (history.damaged() > 0) {
            unread.add(Message.of("update.evidence.agent-damaged", Integer.toString(history.damaged())));
        }
        return history.newestFirst();
    }

    /**
     * The reference for judging entries. The history is sorted by time, so it cannot show whether the clock went back
     * or was fast for a while. Only if every entry lies ahead, the newest one is the reference.
     */
    private static Instant newestIfAllAhead(List<AgentEntry> entries, Instant reference) {
        return entries.stream()
                .map(AgentEntry::time)
                .filter(time -> !ReportingEventsLog.isAbsurd(time, reference))
                .max(Instant::compareTo)
                .filter(newest -> entries.stream().allMatch(entry -> isAhead(entry.time(), reference)))
                .orElse(reference);
    }

    private static boolean isAhead(Instant time, Instant reference) {
        return time.isAfter(reference.plus(ReportingEventsLog.AHEAD));
    }

    private static @Nullable Instant notAhead(@Nullable Instant time, Instant reference) {
        return time == null || isAhead(time, reference) ? null : time;
    }

    private static ReportedEvent reported(AgentEntry entry) {
        Hresult shown = new Hresult(entry.hresult());
        Hresult beneath = new Hresult(entry.unmapped());
        Hresult code = shown.isFailure() ? shown : beneath;
        String title = entry.titleOrNull();
        return new ReportedEvent(
                entry.time(),
                ZoneOffset.UTC,
                0,
                entry.operation() == INSTALLATION ? Operation.INSTALL : Operation.OTHER,
                outcome(entry.resultCode(), code),
                code,
                beneath.isFailure() && !beneath.equals(code) ? beneath : null,
                entry.updateIdOrNull() == null ? null : entry.updateIdOrNull().toUpperCase(Locale.ROOT),
                title,
                title == null ? null : UpdateTitle.article(title));
    }

    private static Outcome outcome(int result, Hresult code) {
        Boolean succeeded = AgentResult.succeeded(result, code);
        if (succeeded == null) {
            return Outcome.NOTHING;
        }
        return succeeded ? Outcome.SUCCEEDED : Outcome.FAILED;
    }
}
