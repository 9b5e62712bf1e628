package org.patchlight.eventlog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.patchlight.diagnosis.CheckReport;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingCode;
import org.patchlight.health.FindingId;
import org.patchlight.health.NextMove;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;

/** What a check changes: findings that are new, that are about something new, or that are gone. */
final class FindingEvents {
    private final CheckReport check;
    private final Map<String, KnownFinding> now = new TreeMap<>();
    private final List<Event> events = new ArrayList<>();

    private FindingEvents(CheckReport check) {
        this.check = check;
    }

    /**
     * What to write, and what the log then shows as open.
     *
     * @param known what the log shows as open before
     */
    static FindingEvents between(Map<String, KnownFinding> known, CheckReport check) {
        FindingEvents found = new FindingEvents(check);
        found.compare(new TreeMap<>(known));
        return found;
    }

    List<Event> events() {
        return events;
    }

    Map<String, KnownFinding> open() {
        return now;
    }

    private void compare(Map<String, KnownFinding> known) {
        Map<String, Finding> worst = new LinkedHashMap<>();
        Set<Subject> unknown = new TreeSet<>();
        for (Finding finding : check.report().findings()) {
            if (finding.severity() != Severity.INFO) {
                now.merge(finding.id(), known(finding), KnownFinding::with);
                worst.merge(
                        finding.id(),
                        finding,
                        (one, other) -> one.severity().compareTo(other.severity()) >= 0 ? one : other);
            }
            if (finding.severity() == Severity.UNKNOWN) {
                unknown.add(finding.subject());
            }
        }
        now.forEach((id, found) -> {
            KnownFinding before = known.get(id);
            Finding finding = worst.get(id);
            if (finding != null && (before == null || !before.covers(found))) {
                events.add(found(finding, found));
            }
        });
        known.forEach((id, before) -> {
            if (now.containsKey(id)) {
                return;
            }
            // What can't be checked isn't healthy: what was open there stays open.
            if (before.severity() != Severity.UNKNOWN && unknown.contains(before.subject())) {
                now.put(id, before);
            } else {
                events.add(gone(id, before));
            }
        });
    }

    private KnownFinding known(Finding finding) {
        List<String> about = new ArrayList<>(codes(finding));
        about.addAll(updates(finding));
        return new KnownFinding(finding.subject(), finding.severity(), about);
    }

    private Event found(Finding finding, KnownFinding known) {
        String subject = finding.subject().id();
        if (known.severity() == Severity.UNKNOWN) {
            return Event.of(EventId.CHECK_IMPOSSIBLE, finding.id(), subject);
        }
        if (finding.id().equals(FindingId.REPAIR_UNFINISHED)) {
            return Event.of(EventId.RUN_INTERRUPTED, finding.id());
        }
        return Event.of(
                known.severity() == Severity.PROBLEM ? EventId.PROBLEM_FOUND : EventId.ATTENTION_FOUND,
                finding.id(),
                subject,
                NextMove.of(finding, check.report())
                        .map(move -> move.owner().id())
                        .orElse(Event.NONE),
                Event.joined(codes(finding)),
                Event.joined(updates(finding)));
    }

    private static Event gone(String id, KnownFinding before) {
        return Event.of(
                before.severity() == Severity.UNKNOWN ? EventId.CHECK_POSSIBLE_AGAIN : EventId.FINDING_GONE,
                id,
                before.subject().id());
    }

    private static List<String> codes(Finding finding) {
        return finding.codes().stream().map(FindingCode::code).distinct().toList();
    }

    /** The articles of the failed updates that have the codes of the finding, or the ids of those without an article. */
    private List<String> updates(Finding finding) {
        List<String> codes = codes(finding);
        return check.updates().state().unresolved().stream()
                .filter(failure -> failure.code()
                        .filter(code -> codes.contains(code.toString()))
                        .isPresent())
                .flatMap(failure -> failure.kb().or(failure::updateId).stream())
                .distinct()
                .toList();
    }
}
