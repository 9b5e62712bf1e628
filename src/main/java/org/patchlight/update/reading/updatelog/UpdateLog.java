package org.patchlight.update.reading.updatelog;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.Attempt.Operation;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.reading.date.WrittenDate;
import org.patchlight.update.reading.note.NamedAttempts;
import org.patchlight.update.reading.note.Notes;
import org.patchlight.update.reading.note.UpdateNames;
import org.patchlight.update.reading.updatelog.OpenAttempt.CodeKind;
import org.patchlight.update.reading.updatelog.OpenAttempts.Moment;
import org.patchlight.update.reading.updatelog.OpenAttempts.Told;

/** What has been read so far of one {@code WindowsUpdate.log}, in memory that does not grow with it. */
final class UpdateLog {
    /** WU_E_UH_POSTREBOOTSTILLPENDING: done, but for a restart. */
    static final Hresult WAITS_FOR_RESTART = new Hresult(0x80242014);

    private static final int MOST_THREADS = 500;
    private static final int MOST_PARTS = 10_000;

    final UpdateLogLine line = new UpdateLogLine();
    final UpdateNames names = new UpdateNames();
    final Notes notes;
    private final Map<Long, LogThread> threads = bounded(MOST_THREADS);
    private final Map<String, String> wholes = bounded(MOST_PARTS);
    private final Map<String, String> jobs = bounded(MOST_PARTS);
    private final NamedAttempts attempts;
    private final OpenAttempts open;
    private final WrittenDate.Order order;
    private @Nullable ZoneOffset offset;
    private @Nullable String installing;

    UpdateLog(Notes notes, WrittenDate.Order order) {
        this.notes = notes;
        this.order = order;
        this.attempts = new NamedAttempts(names, notes);
        this.open = new OpenAttempts(this::close);
    }

    private static <K, V> Map<K, V> bounded(int most) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** The thread that wrote the line. */
    LogThread thread() {
        return threads.computeIfAbsent(line.thread(), key -> new LogThread());
    }

    /** The update that the installer is at work on, as far as is known. */
    @Nullable String installing() {
        return installing;
    }

    /** An installation begins, of an update or of a part of one. */
    void installs(String id) {
        installing = whole(id);
    }

    /** The first of an update's lines about installing it: what comes after is another attempt. */
    void installsAgain(String id) {
        installs(id);
        open.again(Operation.INSTALL, whole(id));
    }

    /** An update is a part of another, which is the one that people see. */
    void part(String part, String whole) {
        if (!part.equals(whole)) {
            wholes.put(part, whole);
        }
    }

    /** A job of the downloader serves an update. */
    void job(String job, String update) {
        jobs.put(job, update);
    }

    /** The update that a job serves; null if not told. */
    @Nullable String ofJob(@Nullable String job) {
        return job == null ? null : jobs.get(job);
    }

    /** The update that people see for an update or a part of one. */
    private String whole(String id) {
        String whole = wholes.get(id);
        return whole == null ? id : whole;
    }

    /** The line tells that an operation failed. What only waits for a restart has not; nor has what ends in a code of success. */
    void failed(Operation operation, @Nullable String id, CodeKind kind, @Nullable Hresult code, Told told) {
        boolean mayBeSmall = kind == CodeKind.DEEP || kind == CodeKind.UNMAPPED;
        if (code != null && (code.equals(WAITS_FOR_RESTART) || (!mayBeSmall && !code.isFailure()))) {
            return;
        }
        open.failed(operation, id == null ? null : whole(id), kind, code, told, now());
    }

    /** The line tells that an operation succeeded. */
    void succeeded(Operation operation, @Nullable String id, Told told) {
        open.succeeded(operation, id == null ? null : whole(id), told, now());
    }

    /** Fails if the code is a failure, succeeds otherwise. */
    void ended(Operation operation, @Nullable String id, Hresult code, Told told) {
        if (code.isFailure()) {
            failed(operation, id, CodeKind.PLAIN, code, told);
        } else {
            succeeded(operation, id, told);
        }
    }

    /** The line repeats a report with a time of its own. */
    void reported(Attempt report) {
        EvidenceTime time = report.timeOrNull();
        Moment when = time == null ? now() : new Moment(time, time.written().toEpochSecond(ZoneOffset.UTC));
        String id = report.updateIdOrNull() == null ? null : whole(report.updateIdOrNull());
        if (id != null && (report.titleOrNull() != null || report.kbOrNull() != null)) {
            names.know(id, report.titleOrNull(), report.kbOrNull());
        }
        if (report.succeeded()) {
            open.succeeded(report.operation(), id, Told.REPORT, when);
        } else {
            open.failed(report.operation(), id, CodeKind.MAPPED, report.codeOrNull(), Told.REPORT, when);
        }
    }

    /** The log states the offset of its times, as in {@code -0700}. */
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

    /** The log has ended. */
    void finish() {
        open.closeAll();
        attempts.finish();
    }

    private Moment now() {
        WrittenDate date = WrittenDate.parse(line.written());
        if (date == null) {
            return new Moment(null, 0);
        }
        EvidenceTime time = date.at(order);
        if (time != null && time.offsetOrNull() == null && offset != null) {
            time = new EvidenceTime(time.written(), offset);
        }
        return new Moment(time, date.seconds(order));
    }

    private void close(OpenAttempt attempt) {
        String id = attempt.id();
        Attempt closed = attempt.closed(id == null ? null : whole(id));
        if (closed != null) {
            attempts.add(closed);
        }
    }
}
