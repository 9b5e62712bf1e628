package org.patchlight.pc.simulated;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;

/** Reads the logs of a simulated PC through its ports, for tests. */
public final class Evidence {
    /** The path of ReportingEvents.log. */
    public static final String LOG = "C:\\Windows\\SoftwareDistribution\\ReportingEvents.log";

    static final String CBS = "C:\\Windows\\Logs\\CBS\\CBS.log";

    private Evidence() {}

    /** The fields of each record of ReportingEvents.log. */
    public static List<List<String>> records(Pc pc) throws PcException, IOException {
        try (InputStream log = pc.files().open(LOG)) {
            return new String(log.readAllBytes(), UTF_16)
                    .lines()
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        }
    }

    /** Id and code of each record after the first so many, such as {@code 182 80070002}. */
    public static List<String> eventsAfter(Pc pc, int first) throws PcException, IOException {
        return records(pc).stream()
                .skip(first)
                .map(fields -> fields.get(3).substring(0, 3) + " " + fields.get(7))
                .toList();
    }

    /** Searches, and returns id and code of each record that the search adds. */
    public static List<String> search(Pc pc) throws PcException, IOException {
        int before = pc.files().find(LOG).isPresent() ? records(pc).size() : 0;
        pc.updateAgent().startSearch();
        return eventsAfter(pc, before);
    }

    static String cbs(Pc pc) throws PcException, IOException {
        try (InputStream log = pc.files().open(CBS)) {
            return new String(log.readAllBytes(), UTF_8);
        }
    }
}
