package org.patchlight.update;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes lines in the format of ReportingEvents.log. */
public final class LogLines {
    public static final String ZERO_ID = "{00000000-0000-0000-0000-000000000000}";
    private static final String SERVICE_ID = "{9482F4B4-E343-43B6-B170-9A65BC822C77}";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss:SSSxx", Locale.ROOT);

    private LogLines() {}

    public static String installFailed(Instant time, String updateId, String code, String title) {
        return line(
                time,
                "182 [AGENT_INSTALLING_FAILED]",
                updateId,
                code,
                "Failure",
                "Content Install",
                "Installation Failure: Windows failed to install the following update with error 0x" + code + ": "
                        + title);
    }

    public static String installed(Instant time, String updateId, String title) {
        return line(
                time,
                "183 [AGENT_INSTALLING_SUCCEEDED]",
                updateId,
                "0",
                "Success",
                "Content Install",
                "Installation Successful: Windows successfully installed the following update: " + title);
    }

    public static String downloadFailed(Instant time, String updateId, String code) {
        return line(
                time,
                "161 [AGENT_DOWNLOAD_FAILED]",
                updateId,
                code,
                "Failure",
                "Content Download",
                "Error: Download failed.");
    }

    public static String downloaded(Instant time, String updateId) {
        return line(
                time,
                "162 [AGENT_DOWNLOAD_SUCCEEDED]",
                updateId,
                "0",
                "Success",
                "Content Download",
                "Download succeeded.");
    }

    public static String searched(Instant time) {
        return line(
                time,
                "147 [AGENT_DETECTION_FINISHED]",
                SERVICE_ID,
                "0",
                "Success",
                "Software Synchronization",
                "Windows Update Client successfully detected 3 updates.");
    }

    public static String searchFailed(Instant time, String code) {
        return line(
                time,
                "148 [AGENT_DETECTION_FAILED]",
                SERVICE_ID,
                code,
                "Failure",
                "Software Synchronization",
                "Windows Update Client failed to detect with error 0x" + code + ".");
    }

    public static String line(
            Instant time, String event, String updateId, String code, String status, String category, String message) {
        return String.join(
                "\t",
                "{0A1B2C3D-0000-4000-8000-00000000000A}",
                TIME.format(time.atOffset(ZoneOffset.ofHours(2))),
                "1",
                event,
                "101",
                updateId,
                "200",
                code,
                "UpdateOrchestrator",
                status,
                category,
                message,
                "abcDEF0123456789.1.0.0.3.0");
    }
}
