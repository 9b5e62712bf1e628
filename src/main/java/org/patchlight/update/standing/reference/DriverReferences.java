package org.patchlight.update.standing.reference;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.patchlight.evidence.text.EvidenceLines;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.file.FileFacts;
import org.patchlight.update.source.LogEnd;

/** Finds driver files that no longer exist and at which the driver queue of CBS.log failed ({@code Doqe:} lines). */
public final class DriverReferences {
    private static final long MOST_BYTES = 8L << 20;
    private static final int MOST_NAMES = 200;
    private static final Pattern DRIVER = Pattern.compile("(?i)(?<![\\w.-])([\\w.-]{1,80}\\.inf)(?![\\w.-])");
    private static final Pattern FAILURE = Pattern.compile(
            "(?i)0x8007000[23]|, Error {1,40}|\\b(?:status|error) ?= ?(?:0x)?0*[23]\\b|ERROR_(?:FILE|PATH)_NOT_FOUND");

    /** Where Windows 8 and later list the files of their driver store. */
    private static final RegistryKey STORE = RegistryKey.machine("SYSTEM\\DriverDatabase\\DriverInfFiles");

    private DriverReferences() {}

    /**
     * One line of evidence for each missing driver file.
     *
     * @param unread receives a remark if the log could not be read
     */
    public static List<Message> missing(Pc pc, List<Message> unread) {
        String windows = pc.facts().windowsFolder();
        String log = windows + "\\Logs\\CBS\\CBS.log";
        List<Message> missing = new ArrayList<>();
        try {
            for (String name : named(pc, log)) {
                boolean known = pc.files().find(windows + "\\INF\\" + name).isPresent()
                        || pc.registry().exists(STORE.child(name));
                if (!known) {
                    missing.add(Message.of("update.evidence.reference-driver", name, windows + "\\INF"));
                }
            }
        } catch (PcException | IOException refused) {
            unread.add(Message.of("update.evidence.references-unread", log));
        }
        return missing;
    }

    private static Set<String> named(Pc pc, String log) throws PcException, IOException {
        Set<String> names = new LinkedHashSet<>();
        Optional<FileFacts> facts = pc.files().find(log);
        if (facts.isEmpty()) {
            return names;
        }
        try (EvidenceLines lines = new EvidenceLines(LogEnd.open(pc, log, facts.get(), MOST_BYTES))) {
            for (String line = lines.next(); line != null && names.size() < MOST_NAMES; line = lines.next()) {
                int queue = line.indexOf("Doqe:");
                if (queue >= 0 && FAILURE.matcher(line).find()) {
                    Matcher driver = DRIVER.matcher(line).region(queue, line.length());
                    while (driver.find() && names.size() < MOST_NAMES) {
                        names.add(driver.group(1).toLowerCase(Locale.ROOT));
                    }
                }
            }
        }
        return names;
    }
}
