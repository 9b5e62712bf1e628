package org.patchlight.update.reading.servicing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.patchlight.update.attempt.CodeSpelling;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.reading.note.QuoteSigns;

/**
 * Reads, line by line, the summary that the servicing stack writes to {@code CBS.log} after an examination of the
 * component store. It is in English on every Windows. Its lines may lack the time stamp (Windows 8 to 11). It also reads
 * the summary of the System Update Readiness Tool of Windows 7, {@code CheckSUR.log}, which has no times at all.
 */
public final class StoreSummary {
    private static final Pattern RESULT = Pattern.compile("Operation result:\\s*0x([0-9A-Fa-f]{1,8})(?![0-9A-Fa-f])");
    private static final Pattern DETECTED = Pattern.compile("Total Detected Corruption:\\s*(\\d{1,9})(?!\\d)");
    private static final Pattern REPAIRED = Pattern.compile("Total Repaired Corruption:\\s*(\\d{1,9})(?!\\d)");

    private static final String READINESS = "Seconds executed:";
    private static final Pattern FOUND = Pattern.compile("Found (\\d{1,9}) errors?");
    private static final Pattern FIXED = Pattern.compile("Fixed (\\d{1,9}) errors?");
    private static final Pattern NO_ERRORS = Pattern.compile("No errors detected\\.?");
    private static final Hresult SUCCESS = new Hresult(0);

    /** Within the summary of the readiness tool. */
    private boolean readiness;

    private boolean detectOnly;
    private @Nullable Hresult result;
    private int detected = -1;

    /**
     * One finished examination.
     *
     * @param detectOnly whether it was not to repair anything
     * @param resultOrNull how the operation ended; null if that line of the summary is missing
     * @param detected the number of corruptions found
     * @param repaired the number of corruptions repaired
     */
    public record Examination(boolean detectOnly, @Nullable Hresult resultOrNull, int detected, int repaired) {
        /** Whether no corruption was found, or all of it was repaired. */
        public boolean isSound() {
            return resultOrNull != null && resultOrNull.value() == 0 && repaired >= detected;
        }
    }

    /**
     * Reads the next line of the log.
     *
     * @return the examination, if this line ends its summary; else null
     */
    public @Nullable Examination take(String line) {
        if (readiness) {
            return line.isBlank() ? null : ofReadiness(line);
        }
        if (line.contains(READINESS)) {
            readiness = true;
            detected = -1;
            return null;
        }
        if (line.contains("Corruption:")) {
            return counted(line);
        }
        int operation = line.indexOf("Operation");
        if (operation < 0) {
            return null;
        }
        if (line.startsWith("Operation result:", operation)) {
            begin(line);
        } else if (line.startsWith("Operation: Detect", operation)) {
            detectOnly = line.contains("Detect only");
        } else if (line.contains("Total Operation Time:")) {
            return end();
        }
        return null;
    }

    /**
     * Ends the log.
     *
     * @return the examination, if only the last lines of its summary are missing; else null
     */
    public @Nullable Examination end() {
        if (readiness) {
            return ofReadiness("");
        }
        // Without the line of repaired corruptions, only a summary with nothing to repair is complete.
        return detectOnly || detected == 0 ? ended(0) : null;
    }

    /** The number of errors comes first, then the number of those that the tool fixed, if any. */
    private @Nullable Examination ofReadiness(String line) {
        String bare = line.substring(QuoteSigns.after(line)).strip();
        Matcher found = FOUND.matcher(bare);
        if (found.matches()) {
            detected = Integer.parseInt(found.group(1));
            return null;
        }
        readiness = false;
        if (NO_ERRORS.matcher(bare).matches()) {
            detected = 0;
        }
        Matcher fixed = FIXED.matcher(bare);
        int repaired = fixed.matches() ? Integer.parseInt(fixed.group(1)) : 0;
        result = repaired >= detected ? SUCCESS : null;
        return ended(repaired);
    }

    private void begin(String line) {
        Matcher code = RESULT.matcher(line);
        result = code.find() ? CodeSpelling.parseHexField(code.group(1)).orElse(null) : null;
        detected = -1;
    }

    private @Nullable Examination counted(String line) {
        Matcher found = DETECTED.matcher(line);
        if (found.find()) {
            detected = Integer.parseInt(found.group(1));
            return null;
        }
        Matcher repaired = REPAIRED.matcher(line);
        return repaired.find() ? ended(Integer.parseInt(repaired.group(1))) : null;
    }

    private @Nullable Examination ended(int repaired) {
        Examination examination = detected < 0 ? null : new Examination(detectOnly, result, detected, repaired);
        detectOnly = false;
        result = null;
        detected = -1;
        return examination;
    }
}
