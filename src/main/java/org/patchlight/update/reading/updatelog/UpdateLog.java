package org.patchlight.update.reading.updatelog;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.Attempt.Operation;
import org.patchlight.update.attempt.FailureDetail;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.attempt.LruMap;
import org.patchlight.update.reading.date.DateScan;
import org.patchlight.update.reading.date.WrittenDate;
import org.patchlight.update.reading.note.NamedAttempts;
import org.patchlight.update.reading.note.Notes;
import org.patchlight.update.reading.note.UpdateNames;
import org.patchlight.update.reading.updatelog.AttemptCodes.CodeKind;
import org.patchlight.update.reading.updatelog.OpenAttempts.LineRole;
import org.patchlight.update.reading.updatelog.OpenAttempts.LineTime;

/** What was read so far of one {@code WindowsUpdate.log}, in bounded memory. */
final class UpdateLog {
    /** WU_E_UH_POSTREBOOTSTILLPENDING: done except for a restart. */
    static final Hresult WAITS_FOR_RESTART = new Hresult(0x80242014);

    private static final int MOST_THREADS = 500;
    private static final int MOST_PARTS = 10_000;

    /** The record that is being read. */
    UpdateLogLine line = new UpdateLogLine();

    /** The line that may begin the next record. */
    UpdateLogLine next = new UpdateLogLine();

    final UpdateNames names = new UpdateNames();
    final UpdateFiles files = new UpdateFiles(names, this::bundle);
    final Notes notes;
    private final Map<Long, LogThread> threads = new LruMap<>(MOST_THREADS);
    private final Map<String, String> bundles = new LruMap<>(MOST_PARTS);
    private final NamedAttempts attempts;
    private final OpenAttempts open;
    private final WrittenDate.Order order;
    private final String path;
    private long number;
    private @Nullable ZoneOffset offset;
    private @Nullable String installing;

    /**
     * Starts with nothing read.
     *
     * @param path the path of the file, for what it names
     */
    UpdateLog(Notes notes, WrittenDate.Order order, String path) {
        this.path = path;
        this.notes = notes;
        this.order = order;
        this.attempts = new NamedAttempts(names, notes);
        this.open = new OpenAttempts(this::close);
    }

    /** The state of the thread that wrote the current line. */
    LogThread thread() {
        return threads.computeIfAbsent(line.thread(), key -> new LogThread());
    }

    /**
     * The next line has become the one that is being read.
     *
     * @param lineNumber its number, from 1
     */
    void takeNext(long lineNumber) {
        UpdateLogLine read = line;
        line = next;
        next = read;
        number = lineNumber;
    }

    /** The line number of the record that is being read, from 1. */
    long number() {
        return number;
    }

    String path() {
        return path;
    }

    /** When the current line was written, in seconds for comparing with other lines. */
    long seconds() {
        return now().seconds();
    }

    /** The update that the installer works on; null if unknown. */
    @Nullable String installing() {
        return installing;
    }

    /** An installation begins, of an update or of a part of one. */
    void installs(String id) {
        installing = bundle(id);
    }

    /** The first line about installing an update. Later lines are about another attempt. */
    void installsAgain(String id) {
        installs(id);
        open.again(Operation.INSTALL, bundle(id));
    }

    /** Records that an update is a part of a bundle, which is what people see. */
    void part(String part, String bundle) {
        if (!part.equals(bundle)) {
            bundles.put(part, bundle);
        }
    }

    /** The update that people see: the bundle of a part, or the update itself. */
    private String bundle(String id) {
        String bundle = bundles.get(id);
        return bundle == null ? id : bundle;
    }

    /**
     * The current line reports a failed operation. A pending restart or a success code is not a failure. Returns the
     * attempt to which the line belongs; null if it is no failure.
     */
    @Nullable OpenAttempt failed(Operation operation, @Nullable String id, CodeKind kind, @Nullable Hresult code, LineRole role) {
        boolean mayBeSmall = kind == CodeKind.DEEP || kind == CodeKind.UNMAPPED;
        if (code != null && (code.equals(WAITS_FOR_RESTART) || (!mayBeSmall && !code.isFailure()))) {
            return null;
        }
        return open.failed(operation, id == null ? null : bundle(id), kind, code, role, now());
    }

    /** The current line reports a successful operation. */
    void succeeded(Operation operation, @Nullable String id, LineRole role) {
        open.succeeded(operation, id == null ? null : bundle(id), role, now());
    }

    /**
     * The current line reports the end of an operation: failed if the code is a failure, else successful. Returns the
     * failed attempt.
     */
    @Nullable OpenAttempt ended(Operation operation, @Nullable String id, Hresult code, LineRole role) {
        if (code.isFailure()) {
            return failed(operation, id, CodeKind.PLAIN, code, role);
        }
        succeeded(operation, id, role);
        return null;
    }

    /** The current line repeats a report that has its own time. */
    void reported(Attempt report) {
        EvidenceTime time = report.timeOrNull();
        LineTime when = time == null ? now() : new LineTime(time, time.written().toEpochSecond(ZoneOffset.UTC));
        String id = report.updateIdOrNull() == null ? null : bundle(report.updateIdOrNull());
        if (id != null && (report.titleOrNull() != null || report.kbOrNull() != null)) {
            names.know(id, report.titleOrNull(), report.kbOrNull());
        }
        if (report.succeeded()) {
            open.succeeded(report.operation(), id, LineRole.REPORT, when);
        } else {
            open.failed(report.operation(), id, CodeKind.MAPPED, report.codeOrNull(), LineRole.REPORT, when);
        }
    }

    /** The log states the UTC offset of its times, such as {@code -0700}. */
    void zone(String written) {
        try {
            zone(ZoneOffset.of(written));
        } catch (DateTimeException damaged) {
            notes.unreadable();
        }
    }

    void zone(ZoneOffset stated) {
        if (!stated.equals(offset)) {
            offset = stated;
            notes.zone(stated);
        }
    }

    /** Ends the log. */
    void finish() {
        open.closeAll();
        attempts.finish();
    }

    private LineTime now() {
        WrittenDate date = DateScan.parse(line.written());
        if (date == null) {
            return new LineTime(null, 0);
        }
        EvidenceTime time = date.at(order);
        if (time != null && time.offsetOrNull() == null && offset != null) {
            time = new EvidenceTime(time.written(), offset);
        }
        return new LineTime(time, date.seconds(order));
    }

    private void close(OpenAttempt attempt) {
        String id = attempt.id() == null ? null : bundle(attempt.id());
        if (id != null && attempt.operation == Operation.INSTALL && !attempt.succeeded) {
            boolean external = attempt.codes().exitCode() != null;
            attempt.because(new FailureDetail(files.installersOf(id, external), null, null));
        }
        Attempt closed = attempt.closed(id);
        if (closed != null) {
            attempts.add(closed);
        }
    }
}
