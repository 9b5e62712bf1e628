package org.patchlight.pc.simulated.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.patchlight.pc.simulated.model.FileNode;
import org.patchlight.pc.simulated.model.Model;

/** CBS.log as the servicing stack writes it: always English, local time by the PC's own clock, CRLF. */
public final class CbsLog {
    /** The scenario in which the store lacks files that Windows Update no longer has. */
    public static final String NEEDS_SOURCE = "component-store-needs-source";

    static final String PATH = WindowsFolders.WINDOWS + "\\Logs\\CBS\\CBS.log";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private CbsLog() {}

    static void info(Model model, Instant at, String text) {
        append(model, at, "Info ", List.of(text));
    }

    /** Adds an error line. */
    public static void error(Model model, Instant at, String text) {
        append(model, at, "Error", List.of(text));
    }

    /**
     * Adds the summary that ends a repair of the store.
     *
     * @param damaged the damaged files: folder in WinSxS and file name
     * @param code the HRESULT of the repair; 0 for success
     */
    public static void summary(Model model, Instant at, List<String> damaged, boolean repaired, int code) {
        List<String> lines = new ArrayList<>();
        lines.add("=================================");
        lines.add("Checking System Update Readiness.");
        lines.add("");
        for (String file : damaged) {
            lines.add("(p)\tCSI Payload Corrupt\t\t" + (repaired ? "(Fixed)" : "") + "\t" + file);
            if (!repaired) {
                lines.add("Repair failed: Missing replacement payload.");
            }
        }
        String found = Integer.toString(damaged.size());
        String fixed = repaired ? found : "0";
        lines.addAll(List.of(
                "",
                "Summary:",
                "Operation: Detect and Repair ",
                "Operation result: 0x" + Integer.toHexString(code),
                "Last Successful Step: Entire operation completes.",
                "Total Detected Corruption:\t" + found,
                "\tCBS Manifest Corruption:\t0",
                "\tCBS Metadata Corruption:\t0",
                "\tCSI Manifest Corruption:\t0",
                "\tCSI Metadata Corruption:\t0",
                "\tCSI Payload Corruption:\t" + found,
                "Total Repaired Corruption:\t" + fixed,
                "\tCBS Manifest Repaired:\t0",
                "\tCSI Manifest Repaired:\t0",
                "\tCSI Payload Repaired:\t" + fixed,
                "\tCSI Store Metadata refreshed:\tTrue",
                "",
                "Total Operation Time: 96 seconds."));
        // a real repair takes longer: it never ends in the second in which it started
        append(model, at.plusSeconds(1), "Info ", lines);
    }

    /** Adds the lines of a check of the system files, which repairs none of the damaged ones. */
    public static void systemFiles(Model model, Instant at, List<String> damaged) {
        List<String> lines =
                new ArrayList<>(List.of("[SR] Verifying 1 components", "[SR] Beginning Verify and Repair transaction"));
        for (String path : damaged) {
            String name = path.substring(path.lastIndexOf('\\') + 1);
            lines.add("[SR] Cannot repair member file [l:" + name.length() + "]'" + name
                    + "' of Microsoft-Windows-Component");
        }
        lines.addAll(List.of("[SR] Verify complete", "[SR] Repairing 0 components", "[SR] Repair complete"));
        append(model, at.plusSeconds(1), "Info ", lines);
    }

    private static void append(Model model, Instant at, String level, List<String> texts) {
        FileNode log = model.files.find(PATH);
        StringBuilder text = new StringBuilder(log == null ? "" : new String(log.content(), UTF_8));
        String head = STAMP.format(at.atZone(ZoneNames.rules(model))) + ", " + level + "                 CBS    ";
        for (String line : texts) {
            text.append(head).append(line).append("\r\n");
        }
        model.files.write(PATH, text.toString().getBytes(UTF_8), at);
    }
}
