package org.patchlight.update.reading.setup;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.EvidenceFile;
import org.patchlight.evidence.text.EvidenceLines;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.health.Culprit;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.FailureDetail;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.reading.note.CodeIn;
import org.patchlight.update.reading.note.Mention;
import org.patchlight.update.reading.note.Notes;
import org.patchlight.update.reading.stamped.StampedLine;

/**
 * Reads {@code setupapi.dev.log}, in which Windows logs each installation of a driver as a section with an exit status
 * (Windows driver documentation, SetupAPI text logs). Its words are English on every Windows, except for the messages
 * of the system. A section counts only if it shows which INF file it is about.
 */
final class DeviceInstallLog {
    private static final String SECTION_TIME = "Section ";
    private static final String EXIT = "[Exit";
    /** What Markdown makes of the three signs before a section: three quotations. It marks all lines up to the next blank one. */
    private static final String QUOTED_OPENING = "> > >";

    private static final int LONGEST_TITLE = 600;
    private static final int MOST_FAILED = 1000;
    /** The folder from which the update agent installs drivers. */
    private static final String DOWNLOADS = "\\softwaredistribution\\";

    /** Codes with which a section ends although no driver is broken. */
    private static final Set<Integer> HARMLESS = Set.of(
            0x800704C7, // ERROR_CANCELLED
            0x80070103, // ERROR_NO_MORE_ITEMS: no better driver than the current one
            0x80070050, // ERROR_FILE_EXISTS
            0x800700B7, // ERROR_ALREADY_EXISTS
            0x80070490, // ERROR_NOT_FOUND: no driver for the device
            0x80070BC2, // ERROR_SUCCESS_REBOOT_REQUIRED
            0x80070BC9, // ERROR_FAIL_REBOOT_REQUIRED
            0x800F0203, // SPAPI_E_NO_DRIVER_SELECTED
            0x800F0207, // SPAPI_E_DEVINST_ALREADY_EXISTS
            0x800F020B, // SPAPI_E_NO_SUCH_DEVINST: the device was removed
            0x800F0228, // SPAPI_E_NO_COMPAT_DRIVERS
            0x800F0235); // SPAPI_E_IN_WOW64: the 64-bit process does it

    /** SPAPI_E_NO_DRIVER_SELECTED, SPAPI_E_NO_COMPAT_DRIVERS and ERROR_NOT_FOUND: the device has no driver. */
    private static final Set<Integer> NO_DRIVER = Set.of(0x800F0203, 0x800F0228, 0x80070490);

    private final Notes notes;
    private final String path;
    /** The drivers that failed so far. */
    private final Set<String> failed = new HashSet<>();

    private @Nullable String title;
    private @Nullable EvidenceTime time;
    private @Nullable Culprit titled;
    private @Nullable Culprit device;
    private @Nullable Culprit broken;
    private @Nullable Culprit selected;
    private @Nullable Hresult error;
    private long errorNumber;

    private DeviceInstallLog(Notes notes, String path) {
        this.notes = notes;
        this.path = path;
    }

    /** Whether a file that begins with this text is such a log. */
    static boolean isIn(String head) {
        return head.contains("[Device Install Log]")
                || head.contains(">>>  [")
                || head.contains(QUOTED_OPENING + "  [")
                || head.contains("!!!  sto:")
                || head.contains("!!!  inf:")
                || head.contains("!!!  ndv:")
                || head.contains("!!!  dvi:")
                || head.contains("!!!  sig:")
                || head.contains("<<<  [Exit")
                || head.contains("<<<  Section end");
    }

    /** Reads a log and closes the stream. */
    static void read(InputStream in, EvidenceFile file, Notes notes) throws IOException {
        DeviceInstallLog log = new DeviceInstallLog(notes, file.path());
        try (EvidenceLines lines = new EvidenceLines(in)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                if (!line.isBlank()) {
                    notes.record();
                    log.take(line, lines.number());
                }
            }
            log.brokenOff();
            for (long cut = lines.cut(); cut > 0; cut--) {
                notes.lost();
            }
        }
    }

    private void take(String line, long number) {
        String bare = SetupLines.bare(line);
        boolean opens = line.contains(">>>") || line.contains(QUOTED_OPENING);
        if (opens && bare.startsWith("[") && bare.length() < LONGEST_TITLE) {
            begin(bare, number);
        } else if (opens && bare.startsWith(SECTION_TIME) || line.contains("<<<")) {
            edge(line, number);
        } else if (bare.startsWith("!!!")) {
            broken = driver(bare, number).orElse(broken);
            errorSeen(bare, number);
        } else if (bare.contains("Driver INF") || bare.contains("InfName") || bare.contains("elected driver")) {
            selected = driver(bare, number).orElse(selected);
        }
    }

    /** The code of an error line: {@code Error = 0xE0000242}, {@code (0x800b0109)}. */
    private void errorSeen(String bare, long number) {
        Hresult code = CodeIn.after(bare, "Error = 0x", 0);
        if (code == null) {
            code = CodeIn.after(bare, "(0x", 0);
        }
        if (code != null && code.value() != 0) {
            error = code;
            errorNumber = number;
        }
    }

    /** The log ends within a section. Its error lines show a driver and a code, but not that the work failed. */
    private void brokenOff() {
        Culprit driver = broken != null ? broken : titled != null ? titled : selected;
        unexplained(driver == null ? device : driver, error, errorNumber);
    }

    private void begin(String bare, long number) {
        forget();
        String lower = bare.toLowerCase(Locale.ROOT);
        boolean undoes = lower.contains("uninstall")
                || lower.contains("unstage")
                || lower.contains("delete")
                || lower.contains("remove")
                || lower.contains("cleanup");
        boolean installs = lower.contains("install")
                || lower.contains("import")
                || lower.contains("stage")
                || lower.contains("driver")
                || lower.contains("copyoeminf");
        if (installs && !undoes) {
            title = bare;
            titled = driver(bare, number).orElse(null);
            device = device(bare, number);
        }
    }

    private void edge(String line, long number) {
        int section = line.indexOf(SECTION_TIME);
        if (section >= 0) {
            int from = line.indexOf(' ', section + SECTION_TIME.length()) + 1;
            time = StampedLine.timeAt(line.replace('/', '-'), from);
            return;
        }
        int exit = line.indexOf(EXIT);
        if (exit >= 0 && line.contains("<<<")) {
            end(line, exit, number);
            forget();
        }
    }

    private void end(String line, int exit, long number) {
        Culprit driver = broken != null ? broken : titled != null ? titled : selected;
        Hresult status = CodeIn.after(line, "(", exit);
        if (title == null || driver == null) {
            unexplained(device, status, number);
            return;
        }
        boolean worked = status == null ? line.contains("SUCCESS") : status.value() == 0;
        if (worked) {
            Attempt attempt = attempt(titled != null ? titled : driver, true, null);
            // Windows logs each device that is plugged in. That proves nothing about updates.
            if (title.toLowerCase(Locale.ROOT).contains(DOWNLOADS) || failed.contains(attempt.titleOrNull())) {
                notes.attempt(attempt);
            }
            return;
        }
        Hresult code = status == null ? null : hresult(status);
        if (code != null && HARMLESS.contains(code.value())) {
            unexplained(device == null ? driver : device, status, number);
        } else if (code != null) {
            Attempt attempt = attempt(driver, false, code);
            if (attempt.titleOrNull() != null && failed.size() < MOST_FAILED) {
                failed.add(attempt.titleOrNull());
            }
            notes.attempt(attempt.with(
                    device == null ? FailureDetail.of(null, driver) : FailureDetail.of(null, driver, device)));
        }
    }

    /** A section failed in a way that need not be a fault of a driver, or without showing one. */
    private void unexplained(@Nullable Culprit about, @Nullable Hresult status, long number) {
        Hresult code = status == null ? null : hresult(status);
        if (about == null || status == null || code == null) {
            return;
        }
        if (!HARMLESS.contains(code.value()) || NO_DRIVER.contains(code.value())) {
            notes.suspect(about);
            notes.mention(new Mention(status.isFailure() ? status : code, null, number, null));
        }
    }

    private Attempt attempt(Culprit driver, boolean worked, @Nullable Hresult code) {
        String name = driver.name().toLowerCase(Locale.ROOT);
        return new Attempt(time, Attempt.Operation.SERVICING, worked, code, null, name, null, null, null);
    }

    /** The HRESULT of a status: a Win32 code, or one of SetupAPI such as {@code 0xe0000247} (setupapi.h). */
    private static @Nullable Hresult hresult(Hresult status) {
        int value = status.value();
        if (value > 0 && value <= 0xFFFF) {
            return CodeIn.ofWin32(value);
        }
        if (value >>> Short.SIZE == 0xE000) {
            return new Hresult(0x800F_0000 | (value & 0xFFFF));
        }
        return status.isFailure() ? status : null;
    }

    private Optional<Culprit> driver(String line, long number) {
        return SetupCulprits.driver(line, 0).map(found -> found.seenIn(path, number));
    }

    /**
     * The device of a section {@code [Device Install (...) - PCI\VEN_1A2B&DEV_3C4D\SERIAL]}, without its serial number;
     * null if the section is about a file.
     */
    private @Nullable Culprit device(String bare, long number) {
        int dash = bare.lastIndexOf(" - ");
        String id = dash < 0 ? "" : bare.substring(dash + " - ".length());
        int bus = id.indexOf('\\');
        if (!bare.startsWith("[Device Install") || bus <= 0 || id.charAt(bus - 1) == ':') {
            return null;
        }
        int end = id.indexOf('\\', bus + 1);
        int close = id.indexOf(']', bus + 1);
        String name = id.substring(0, end >= 0 ? end : close >= 0 ? close : id.length());
        return Culprit.of(Culprit.Kind.DEVICE, name.strip()).seenIn(path, number);
    }

    private void forget() {
        title = null;
        time = null;
        titled = null;
        device = null;
        broken = null;
        selected = null;
        error = null;
    }
}
