package org.patchlight.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.patchlight.casefile.gather.AfterNow.DatedSuccess;
import org.patchlight.casefile.gather.CaseNotes;
import org.patchlight.casefile.gather.CaseSource;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingId;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;

/**
 * Creates the findings that the evidence is incomplete or can't be true. Without a problem they make the status unknown,
 * because what was not read may be a failure.
 */
final class DoubtfulEvidence {
    /** The id of the finding that successes are dated after now. */
    static final String AFTER_NOW = "evidence-after-now";

    private static final int MOST_LINES = 10;

    private final CaseNotes notes;
    private final List<CaseSource> sources;

    DoubtfulEvidence(CaseNotes notes, List<CaseSource> sources) {
        this.notes = notes;
        this.sources = sources;
    }

    /**
     * The findings.
     *
     * @param newest the newest time of the evidence
     * @param others all other findings
     */
    List<Finding> findings(Instant newest, List<Finding> others) {
        Severity severity = others.stream().anyMatch(Finding::isProblem) ? Severity.INFO : Severity.UNKNOWN;
        List<Finding> findings = new ArrayList<>();
        List<Message> unread = unread();
        if (unread.isEmpty() && severity == Severity.UNKNOWN) {
            add(findings, FindingId.UPDATE_SOURCE_UNREAD, Severity.INFO, partlyUnread(), newest);
        }
        add(findings, FindingId.UPDATE_SOURCE_UNREAD, severity, unread, newest);
        add(findings, AFTER_NOW, severity, afterNow(), newest);
        return findings;
    }

    private List<Message> unread() {
        return lines(
                sources.stream()
                        .filter(source ->
                                source.unreadable() > 0 && !source.troubles().isEmpty())
                        .toList(),
                source -> source.troubles().get(0));
    }

    /** The sources of which a few records could not be read. That leaves a doubt, but no reason to judge otherwise. */
    private List<Message> partlyUnread() {
        return lines(
                sources.stream().filter(source -> source.unreadable() > 0).toList(),
                source -> Message.of("evidence.trouble.records-unreadable", Long.toString(source.unreadable())));
    }

    private static List<Message> lines(List<CaseSource> unread, Function<CaseSource, Message> trouble) {
        List<Message> evidence = new ArrayList<>();
        unread.stream()
                .limit(MOST_LINES)
                .map(source -> Message.of("diagnosis.evidence.unread", source.path(), trouble.apply(source)))
                .forEach(evidence::add);
        if (unread.size() > MOST_LINES) {
            evidence.add(Message.of("diagnosis.evidence.more-unread", Integer.toString(unread.size() - MOST_LINES)));
        }
        return evidence;
    }

    private List<Message> afterNow() {
        List<Message> evidence = new ArrayList<>();
        for (DatedSuccess success : notes.afterNow.first()) {
            evidence.add(
                    Message.of("diagnosis.evidence.after-now", success.time().toString(), success.path()));
        }
        long more = notes.afterNow.count() - evidence.size();
        if (more > 0) {
            evidence.add(Message.of("diagnosis.evidence.more-after-now", Long.toString(more)));
        }
        return evidence;
    }

    private static void add(
            List<Finding> findings, String id, Severity severity, List<Message> evidence, Instant newest) {
        if (!evidence.isEmpty()) {
            findings.add(new Finding(id, Subject.UPDATES, severity, List.of(), evidence, newest, null, List.of()));
        }
    }
}
