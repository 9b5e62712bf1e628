package org.patchlight.update.reading.updatelog;

import org.jspecify.annotations.Nullable;
import org.patchlight.update.attempt.Attempt.Operation;
import org.patchlight.update.attempt.FailureDetail;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.reading.updatelog.AttemptCodes.CodeKind;
import org.patchlight.update.reading.updatelog.OpenAttempts.LineRole;

/**
 * Reads lines of the downloader (DownloadManager or DnldMgr): ends of jobs of Delivery Optimization and BITS, and
 * errors that it reports to its callers. Transient errors of a job don't count, because the job tries again.
 */
final class DownloadLines {
    private static final String WHILE = "occurred while downloading update";
    private static final String CDNS = "All available CDNs for the update ";
    private static final String THERE = "All files for update ";
    private static final String PREPARING = "Preparing update for install, updateId = ";
    /** The codes of the download manager, which say that a file is damaged or missing: 0x80246xxx. */
    private static final int DAMAGED_FILES = 0x80246;

    private static final String CLOSED = "CloseUpdateInstallDirectory invoked for Update ID = ";

    private DownloadLines() {}

    static void read(UpdateLog log) {
        String line = log.line.line();
        int from = log.line.textStart();
        if (line.startsWith(PREPARING, from)) {
            String id = LogWords.guidAt(line, from + PREPARING.length());
            if (id != null) {
                log.installs(id);
            }
        } else if (line.startsWith(CLOSED, from)) {
            closed(log, line, from);
        } else if (line.startsWith(THERE, from)) {
            String id = LogWords.guidAt(line, from + THERE.length());
            if (id != null && line.indexOf("are valid", from) > 0) {
                log.succeeded(Operation.DOWNLOAD, id, LineRole.MENTION);
            }
        } else if (line.indexOf(WHILE, from) >= 0) {
            failedWhile(log, line, from);
        } else if (line.indexOf(CDNS, from) >= 0) {
            failed(log, LogWords.guidAfter(line, CDNS, from), LogWords.codeAfter(line, "[", from));
        } else if (line.indexOf("job", from) >= 0 || line.indexOf("Job ", from) >= 0) {
            job(log, line, from);
        } else if (line.indexOf("ownloading from ", from) >= 0) {
            loads(log, line, from);
        } else if (line.indexOf(" was not downloaded", from) >= 0) {
            blame(log, log.thread().failedDownload, FileAddress.in(line, from));
        } else {
            log.files.readFolder(line, from, null);
        }
    }

    private static void failedWhile(UpdateLog log, String line, int from) {
        Hresult code = LogWords.codeAfter(line, "*FAILED* [", from);
        if (code == null) {
            code = LogWords.codeAfter(line, "Error ", from);
        }
        String id = LogWords.guidAfter(line, WHILE, from);
        failed(log, id, code);
    }

    private static @Nullable OpenAttempt failed(UpdateLog log, @Nullable String id, @Nullable Hresult code) {
        OpenAttempt failed =
                code == null ? null : log.failed(Operation.DOWNLOAD, id, CodeKind.PLAIN, code, LineRole.MENTION);
        log.thread().failedDownload = failed == null ? log.thread().failedDownload : failed;
        return failed;
    }

    private static void job(UpdateLog log, String line, int from) {
        LogThread thread = log.thread();
        if (line.indexOf("New download job [", from) >= 0) {
            thread.downloading = LogWords.guidAfter(line, "pdateId = ", from);
            thread.job = null;
            return;
        }
        String job = jobOf(line, from);
        String update = updateOf(line, from);
        if (line.indexOf("job initialized", from) >= 0) {
            thread.job = job;
            update = thread.downloading;
        }
        if (job != null && update != null) {
            log.files.tie(job, update);
        }
        if (line.indexOf(" transient error", from) >= 0) {
            Hresult error = LogWords.codeAfter(line, "error = ", from);
            if (job != null && error != null && error.isFailure()) {
                log.files.job(job).met(error);
            }
        } else if (line.indexOf(" completed successfully", from) >= 0) {
            String id = update == null && job != null ? log.files.job(job).update() : update;
            if (id != null) {
                address(log, id, line, from);
                log.succeeded(Operation.DOWNLOAD, id, LineRole.MENTION);
            }
        } else if (line.indexOf(" failed", from) >= 0) {
            failedJob(log, job, update, line, from);
        }
    }

    private static void failedJob(UpdateLog log, @Nullable String job, @Nullable String update, String line, int from) {
        Hresult code = LogWords.codeAfter(line, "hr = ", from);
        code = code == null ? LogWords.codeAfter(line, "hr=", from) : code;
        if (job == null || code == null) {
            return;
        }
        DownloadJob known = log.files.job(job);
        String id = update == null ? known.update() : update;
        FileAddress stated = address(log, id, line, from);
        OpenAttempt failed = failed(log, id, code);
        if (failed != null && known.transientError() != null) {
            failed.codes().add(CodeKind.TRANSPORT, known.transientError());
        }
        blame(log, failed, stated == null ? known.file() : stated);
    }

    /** The job of a line: {@code JobId = GUID} or {@code job GUID}, with or without braces. */
    private static @Nullable String jobOf(String line, int from) {
        String stated = LogWords.guidAfter(line, "JobId = ", from);
        if (stated != null) {
            return stated;
        }
        String named = LogWords.guidAfter(line, "job ", from);
        return named == null ? LogWords.guidAfter(line, "Job ", from) : named;
    }

    /** The update that a line about a job names. */
    private static @Nullable String updateOf(String line, int from) {
        String id = LogWords.guidAfter(line, "pdateId = ", from);
        id = id == null ? LogWords.guidAfter(line, "for UpdateId ", from) : id;
        id = id == null ? LogWords.guidAfter(line, "for update ", from) : id;
        return id == null ? LogWords.guidAfter(line, "- Update ", from) : id;
    }

    /** The file that is being loaded belongs to the job that this thread made last, never to the update listed last. */
    private static void loads(UpdateLog log, String line, int from) {
        FileAddress address = FileAddress.in(line, from);
        LogThread thread = log.thread();
        if (address == null) {
            return;
        }
        if (thread.job == null) {
            log.files.hint(thread.downloading, address.article());
            return;
        }
        DownloadJob job = log.files.job(thread.job);
        job.loads(address);
        log.files.hint(job.update(), job.article());
    }

    /** The address in a line about a job. It often has the article: {@code windows10.0-kb5005112-x64_....cab}. */
    private static @Nullable FileAddress address(UpdateLog log, @Nullable String id, String line, int from) {
        FileAddress address = FileAddress.in(line, from);
        if (address != null) {
            log.files.hint(id, address.article());
        }
        return address;
    }

    private static void blame(UpdateLog log, @Nullable OpenAttempt failed, @Nullable FileAddress address) {
        Hresult code = failed == null ? null : failed.codes().shown();
        if (failed == null || code == null || address == null) {
            return;
        }
        boolean damaged = code.value() >>> 12 == DAMAGED_FILES;
        failed.because(new FailureDetail(
                address.culprits(damaged).stream()
                        .map(culprit -> culprit.seenIn(log.path(), log.number()))
                        .toList(),
                null,
                null));
    }

    /** Closing the folder of an update reports the result of its installation. */
    private static void closed(UpdateLog log, String line, int from) {
        String id = LogWords.guidAt(line, from + CLOSED.length());
        Hresult code = LogWords.codeAfter(line, "installation result = ", from);
        if (id != null && code != null) {
            log.ended(Operation.INSTALL, id, code, LineRole.MENTION);
        }
    }
}
