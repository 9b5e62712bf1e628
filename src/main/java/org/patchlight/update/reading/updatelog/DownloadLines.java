package org.patchlight.update.reading.updatelog;

import org.jspecify.annotations.Nullable;
import org.patchlight.update.attempt.Attempt.Operation;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.attempt.UpdateTitle;
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
        } else if (line.indexOf("job", from) >= 0) {
            job(log, line, from);
        } else if (line.indexOf("ownloading from ", from) >= 0) {
            article(log, log.thread().update, line, from);
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

    private static void failed(UpdateLog log, @Nullable String id, @Nullable Hresult code) {
        if (code != null) {
            log.failed(Operation.DOWNLOAD, id, CodeKind.PLAIN, code, LineRole.MENTION);
        }
    }

    private static void job(UpdateLog log, String line, int from) {
        if (line.indexOf("New download job [", from) >= 0) {
            log.thread().update = LogWords.guidAfter(line, "UpdateId = ", from);
            return;
        }
        if (line.indexOf("job initialized, JobId = ", from) >= 0) {
            String job = LogWords.guidAfter(line, "JobId = ", from);
            String update = log.thread().update;
            if (job != null && update != null) {
                log.job(job, update);
            }
            return;
        }
        boolean succeeded = line.indexOf(" completed successfully", from) >= 0;
        if (!succeeded && line.indexOf(" failed, updateId", from) < 0) {
            return;
        }
        String id = LogWords.guidAfter(line, "updateId = ", from);
        if (id == null) {
            id = log.updateOfJob(LogWords.guidAfter(line, "job ", from));
        }
        if (id == null) {
            return;
        }
        article(log, id, line, from);
        if (succeeded) {
            log.succeeded(Operation.DOWNLOAD, id, LineRole.MENTION);
        } else {
            failed(log, id, LogWords.codeAfter(line, "hr = ", from));
        }
    }

    /** Reads the article from the file name, which often has it: {@code windows10.0-kb5005112-x64_....cab}. */
    private static void article(UpdateLog log, @Nullable String id, String line, int from) {
        int address = id == null ? -1 : line.indexOf("http", from);
        String kb = address < 0 ? null : UpdateTitle.article(line.substring(address));
        if (id != null && kb != null) {
            log.names.know(id, null, kb);
        }
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
