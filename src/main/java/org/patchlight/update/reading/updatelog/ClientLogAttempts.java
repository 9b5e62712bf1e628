package org.patchlight.update.reading.updatelog;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.health.Culprit;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.Attempt.Operation;
import org.patchlight.update.attempt.FailureDetail;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.attempt.LruMap;
import org.patchlight.update.reading.date.WrittenDate.Order;
import org.patchlight.update.reading.note.CodeIn;
import org.patchlight.update.reading.note.NamedAttempts;
import org.patchlight.update.reading.note.Notes;
import org.patchlight.update.reading.note.UpdateNames;

/**
 * Finds finished scans, downloads and installations in entries of the Configuration Manager client. Several entries, also
 * of several components, report one attempt. Only known components, or their own phrases, count.
 */
final class ClientLogAttempts {
    private static final Set<String> COMPONENTS = Set.of(
            "wuahandler", "updatesdeploymentagent", "updatesdeployment", "updateshandler", "scanagent", "updatesagent");

    private static final String ID = "([0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12})";
    private static final Pattern UPDATE = Pattern.compile("(?:SUM_|\\(|: |\\s)" + ID + "\\b");
    private static final Pattern LISTED =
            Pattern.compile("Update \\(\\w{3,20}\\): (.{3,400}) \\(" + ID + ", \\d{1,6}\\)");
    private static final Pattern TARGETED =
            Pattern.compile("SUM_" + ID + "\\) Name \\((.{3,400})\\) ArticleID \\((\\d{6,8})\\)");
    private static final Pattern CODE = Pattern.compile(
            "(?i)(?:(?:error|hr|result|hresult|code)\\s{0,3}[=:]?\\s{0,3}\\(?|\\()(0x[0-9a-f]{1,8}|-\\d{9,10})\\b");

    private static final Pattern SCAN_FAILED = Pattern.compile(
            "(?i)fail(?:ed|ure)\\b.{0,60}\\b(?:search|scan)\\b|\\b(?:search|scan)\\b.{0,60}\\bfail(?:ed|ure)\\b|Failed to Add Update Source");
    private static final Pattern INSTALL_FAILED = Pattern.compile(
            "(?i)fail(?:ed|ures?)\\b.{0,80}\\binstall|"
                    + "\\binstall.{0,80}\\bfail(?:ed|ures?)\\b|Status = ciStateError|Job error \\(0x|Update \\([^)]{8,120}\\) Failed\\b");
    private static final Pattern DOWNLOAD_FAILED =
            Pattern.compile("(?i)\\bfail(?:ed|ure)\\b.{0,60}\\bdownload|\\bdownload.{0,60}\\bfail(?:ed|ure)\\b");
    private static final Pattern INSTALLED = Pattern.compile("(?i)finished installing \\((0x[0-9a-f]{1,8})\\)");
    private static final Pattern SCAN_RESULT =
            Pattern.compile("(?i)scan completion received, (?:result|hr) = (0x[0-9a-f]{1,8})");
    private static final Pattern SCANNED =
            Pattern.compile("Successfully completed scan|OnScanComplete ?-? ?Scan completed successfully");
    private static final Pattern DONE = Pattern.compile(
            "Status = ciState(?:InstallComplete|PendingSoftReboot|PendingHardReboot|WaitReboot)\\b.*\\bResult = 0x0+\\b");
    /** Phrases that no other program writes, so that they need no component. */
    private static final Pattern OWN = Pattern.compile(
            "Failed to end search job|Scan failed with error = 0x|finished installing \\(0x|Installation job encountered"
                    + "|updates to the WUAgent datastore|SUM_" + ID);

    private static final String JOB_FAILED = "Installation job encountered some failures";
    private static final long SAME_SECONDS = 600;
    private static final int MOST = 2000;

    /** What ended before, to leave out a second report of it. */
    private record Seen(String end, long second) {}

    private final Notes notes;
    private final Order order;
    private final UpdateNames names = new UpdateNames();
    private final NamedAttempts attempts;
    private final LruMap<String, Seen> seen = new LruMap<>(MOST);
    private @Nullable String server;
    private boolean updateFailed;
    private boolean ended;

    ClientLogAttempts(Notes notes, Order order) {
        this.notes = notes;
        this.order = order;
        this.attempts = new NamedAttempts(names, notes);
    }

    /** Reads the next entry. */
    void take(ClientLogEntry entry) {
        notes.record();
        String text = entry.message();
        name(text);
        boolean known = COMPONENTS.contains(entry.component().toLowerCase(Locale.ROOT));
        if (!known && !(entry.component().isEmpty() && OWN.matcher(text).find())) {
            return;
        }
        EvidenceTime time = entry.dateOrNull() == null
                ? entry.timeOrNull()
                : entry.dateOrNull().at(order);
        if (time != null && time.offsetOrNull() != null) {
            notes.zone(time.offsetOrNull());
        }
        FileAddress address = FileAddress.in(text, 0);
        server = address == null ? server : address.host();
        end(text, time);
    }

    /** Passes on the attempts whose names did not come. */
    void finish() {
        attempts.finish();
    }

    private void name(String text) {
        Matcher listed = LISTED.matcher(text);
        if (text.contains("Update (") && listed.find()) {
            names.know(listed.group(2).toUpperCase(Locale.ROOT), listed.group(1), null);
        }
        Matcher targeted = TARGETED.matcher(text);
        if (text.contains("ArticleID (") && targeted.find()) {
            names.know(targeted.group(1).toUpperCase(Locale.ROOT), targeted.group(2), "KB" + targeted.group(3));
        }
    }

    private void end(String text, @Nullable EvidenceTime time) {
        if (text.contains("nstallation of updates started")) {
            updateFailed = false;
            ended = false;
            return;
        }
        Matcher installed = INSTALLED.matcher(text);
        Matcher result = SCAN_RESULT.matcher(text);
        if (installed.find()) {
            ended(Operation.INSTALL, update(text), CodeIn.at(installed.group(1), 0), time);
        } else if (result.find()) {
            ended(Operation.SEARCH, null, CodeIn.at(result.group(1), 0), time);
        } else if (SCANNED.matcher(text).find()) {
            ended(Operation.SEARCH, null, new Hresult(0), time);
        } else if (DONE.matcher(text).find()) {
            ended(Operation.INSTALL, update(text), new Hresult(0), time);
        } else if (text.contains("Installation of updates completed") && !updateFailed && !ended) {
            ended(Operation.INSTALL, null, new Hresult(0), time);
        } else {
            failed(text, time);
        }
    }

    private void failed(String text, @Nullable EvidenceTime time) {
        Hresult code = code(text);
        if (code == null || !code.isFailure()) {
            return;
        }
        String update = update(text);
        if (SCAN_FAILED.matcher(text).find()) {
            ended(Operation.SEARCH, null, code, time);
        } else if (DOWNLOAD_FAILED.matcher(text).find()) {
            ended(Operation.DOWNLOAD, update, code, time);
        } else if (INSTALL_FAILED.matcher(text).find()) {
            boolean sum = update == null && (text.contains(JOB_FAILED) || text.contains("Job error"));
            if (!sum || !updateFailed) {
                ended(Operation.INSTALL, update, code, time);
            }
        }
    }

    private static @Nullable Hresult code(String text) {
        Hresult last = null;
        Matcher code = CODE.matcher(text);
        while (code.find() && (last == null || !last.isFailure())) {
            String written = code.group(1);
            last = written.startsWith("-") ? new Hresult((int) Long.parseLong(written)) : CodeIn.at(written, 0);
        }
        return last;
    }

    private static @Nullable String update(String text) {
        Matcher update = UPDATE.matcher(text);
        return update.find() ? update.group(1).toUpperCase(Locale.ROOT) : null;
    }

    private void ended(
            Operation operation, @Nullable String update, @Nullable Hresult code, @Nullable EvidenceTime time) {
        if (code == null) {
            return;
        }
        boolean failed = code.isFailure();
        if (operation == Operation.INSTALL) {
            updateFailed |= failed;
            ended = true;
        }
        String key = operation + " " + update;
        Seen now = new Seen(code.toString(), time == null ? 0 : time.sortable().getEpochSecond());
        Seen before = seen.put(key, now);
        boolean again = before != null
                && before.end().equals(now.end())
                && Math.abs(now.second() - before.second()) <= SAME_SECONDS;
        if (again && failed) {
            return;
        }
        Attempt attempt = new Attempt(time, operation, !failed, failed ? code : null, null, null, null, update, null);
        attempts.add(failed && operation == Operation.SEARCH ? atServer(attempt, code) : attempt);
    }

    private Attempt atServer(Attempt search, Hresult code) {
        boolean ofServer = TransportLines.isProtocol(code) || TransportLines.isTransport(code);
        return server == null || !ofServer
                ? search
                : search.with(FailureDetail.of(null, Culprit.of(Culprit.Kind.SERVER, server)));
    }
}
