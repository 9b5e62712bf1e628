package org.patchlight.update.reading.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.EvidenceFile;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.health.Culprit;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.FailureDetail;
import org.patchlight.update.reading.note.Notes;
import org.patchlight.update.reading.stamped.StampedLine;

/**
 * What stops an upgrade, by the compatibility reports of Windows Setup: {@code CompatData*.xml} and {@code
 * ScanResult.xml}. Only a hard block stops it. Drivers that are merely not carried over occur in most upgrades, so
 * they count only beside a hard block.
 */
final class CompatReport {
    /** The local time in a name such as {@code CompatData_2026_03_14_09_14_22_12_00ab.xml}. */
    private static final Pattern NAMED =
            Pattern.compile("_(\\d{4})_(\\d\\d)_(\\d\\d)_(\\d\\d)_(\\d\\d)_(\\d\\d)(?!\\d)");

    private final Notes notes;
    private final EvidenceFile file;
    private final List<Culprit> blocking = new ArrayList<>();
    private final List<Culprit> drivers = new ArrayList<>();
    private @Nullable Culprit item;
    private boolean blocked;

    CompatReport(Notes notes, EvidenceFile file) {
        this.notes = notes;
        this.file = file;
    }

    /** Reads the start of an element. The names of attributes are in lower case. */
    void start(String element, Map<String, String> attributes) {
        String inf = attributes.getOrDefault("inf", "");
        switch (element) {
            case "Program" -> item = named(Culprit.Kind.PROGRAM, attributes.getOrDefault("name", ""));
            case "Device" -> item = named(Culprit.Kind.DEVICE, attributes.getOrDefault("name", ""));
            case "HardwareItem", "SystemItem" -> item = null;
            case "CompatibilityInfo" -> {
                if (attributes.getOrDefault("blockingtype", "").equalsIgnoreCase("Hard")) {
                    blocked = true;
                    add(blocking, item);
                }
            }
            default -> {
                if (!inf.isBlank()
                        && attributes.getOrDefault("blockmigration", "").equalsIgnoreCase("true")) {
                    add(drivers, named(Culprit.Kind.DRIVER, inf));
                }
            }
        }
    }

    private static @Nullable Culprit named(Culprit.Kind kind, String name) {
        return name.isBlank() ? null : Culprit.of(kind, name.strip());
    }

    private static void add(List<Culprit> list, @Nullable Culprit culprit) {
        if (culprit != null && list.size() < FailureDetail.MOST && !list.contains(culprit)) {
            list.add(culprit);
        }
    }

    /** Ends the file. */
    void end() {
        if (blocked) {
            blocking.addAll(drivers);
            notes.attempt(new Attempt(time(), Attempt.Operation.SETUP, false, null, null, null, null, null, null)
                    .with(new FailureDetail(blocking, null, null)));
        }
    }

    private @Nullable EvidenceTime time() {
        Matcher named = NAMED.matcher(file.name());
        return named.find() ? StampedLine.timeAt(stamp(named), 0) : null;
    }

    private static String stamp(Matcher named) {
        return named.group(1)
                + '-'
                + named.group(2)
                + '-'
                + named.group(3)
                + ' '
                + named.group(4)
                + ':'
                + named.group(5)
                + ':'
                + named.group(6);
    }
}
