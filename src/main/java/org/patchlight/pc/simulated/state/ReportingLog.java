package org.patchlight.pc.simulated.state;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.simulated.model.FileNode;
import org.patchlight.pc.simulated.model.Model;
import org.patchlight.pc.simulated.model.Update;

/**
 * ReportingEvents.log as the update agent writes it: UTF-16LE with a byte order mark, CRLF, 13 fields separated by tabs
 * (12 before Windows 10), local time by the PC's own clock.
 */
final class ReportingLog {
    /** A log without records: only the byte order mark. */
    static final byte[] EMPTY = {(byte) 0xff, (byte) 0xfe};

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss:SSSZ", Locale.ROOT);
    private static final String WINDOWS_UPDATE = "9482F4B4-E343-43B6-B170-9A65BC822C77";
    private static final String SYNCHRONIZATION = "Software Synchronization";
    private static final String DOWNLOAD = "Content Download";
    private static final String INSTALL = "Content Install";

    private ReportingLog() {}

    static void found(Model model, Instant at, int count) {
        String message = "Windows Update Client successfully detected " + count + " updates.";
        append(model, at, "147 [AGENT_DETECTION_FINISHED]", null, 0, SYNCHRONIZATION, message);
    }

    static void searchFailed(Model model, Instant at, int code) {
        String message = "Windows Update Client failed to detect with error " + hex(code) + ".";
        append(model, at, "148 [AGENT_DETECTION_FAILED]", null, code, SYNCHRONIZATION, message);
    }

    static void downloaded(Model model, Instant at, Update update) {
        append(model, at, "162 [AGENT_DOWNLOAD_SUCCEEDED]", update, 0, DOWNLOAD, "Download succeeded.");
    }

    static void downloadFailed(Model model, Instant at, Update update, int code) {
        append(model, at, "161 [AGENT_DOWNLOAD_FAILED]", update, code, DOWNLOAD, "Error: Download failed.");
    }

    static void installStarted(Model model, Instant at, Update update) {
        String message = "Installation Started: Windows has started installing the following update: " + update.title();
        append(model, at, "181 [AGENT_INSTALLING_STARTED]", update, 0, INSTALL, message);
    }

    /** The code is 0 or another success code, such as 0x00240005 if a restart is needed. */
    static void installed(Model model, Instant at, Update update, int code) {
        String message =
                "Installation Successful: Windows successfully installed the following update: " + update.title();
        append(model, at, "183 [AGENT_INSTALLING_SUCCEEDED]", update, code, INSTALL, message);
    }

    static void installFailed(Model model, Instant at, Update update, int code) {
        String message = "Installation Failure: Windows failed to install the following update with error " + hex(code)
                + ": " + update.title();
        append(model, at, "182 [AGENT_INSTALLING_FAILED]", update, code, INSTALL, message);
    }

    private static void append(
            Model model, Instant at, String event, @Nullable Update update, int code, String kind, String message) {
        boolean ten = model.version.isTenOrLater();
        String record = String.join(
                "\t",
                "{" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT) + "}",
                stamp(model, at),
                "1",
                event,
                "101",
                "{" + (update == null ? WINDOWS_UPDATE : update.id()) + "}",
                update == null ? "0" : Integer.toString(update.revision()),
                Integer.toHexString(code),
                ten ? "UpdateOrchestrator" : "AutomaticUpdates",
                code < 0 ? "Failure" : "Success",
                kind,
                message);
        write(model, at, ten ? record + "\t" + correlation() : record);
    }

    private static String stamp(Model model, Instant at) {
        return STAMP.format(at.atZone(ZoneNames.rules(model)));
    }

    private static void write(Model model, Instant at, String record) {
        FileNode log = model.files.find(WindowsFolders.REPORTING_LOG);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(log == null ? EMPTY : log.content());
        bytes.writeBytes((record + "\r\n").getBytes(UTF_16LE));
        model.files.write(WindowsFolders.REPORTING_LOG, bytes.toByteArray(), at);
    }

    /** Sorts the records by their times, as the agent would have written them. */
    static void sort(Model model) {
        FileNode log = model.files.find(WindowsFolders.REPORTING_LOG);
        if (log == null) {
            return;
        }
        String text = new String(log.content(), UTF_16LE).substring(1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(EMPTY);
        text.lines()
                .sorted(Comparator.comparing(record -> record.substring(record.indexOf('\t'))))
                .forEach(record -> bytes.writeBytes((record + "\r\n").getBytes(UTF_16LE)));
        model.files.write(WindowsFolders.REPORTING_LOG, bytes.toByteArray(), log.modified());
    }

    private static String correlation() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 16) + ".1.0.0.3.0";
    }

    private static String hex(int code) {
        return String.format(Locale.ROOT, "0x%08x", code);
    }
}
