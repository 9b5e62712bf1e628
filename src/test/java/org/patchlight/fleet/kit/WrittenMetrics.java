package org.patchlight.fleet.kit;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.patchlight.CommandRun;

/** The names and labels of the values that the program really writes, over PCs that together have all of them. */
final class WrittenMetrics {
    private static final Pattern SERIES = Pattern.compile("(?m)^([a-z_]++)(?:\\{([^}]*+)\\})? ");
    private static final Pattern LABEL = Pattern.compile("([a-z]++)=\"([^\"]*+)\"");

    private WrittenMetrics() {}

    /** For each name its labels, and for each label the values that occurred. */
    static Map<String, Map<String, Set<String>>> of(Path home) {
        Map<String, Map<String, Set<String>>> written = new TreeMap<>();
        for (String scenario : new String[] {
            "offline+restart-pending",
            "clock-behind+update-files-missing",
            "service-hijacked",
            "managed-pc+clock-behind"
        }) {
            Path pc = home.resolve(scenario + ".json");
            CommandRun.of(home, "check", "--simulate", scenario, "--pc", pc.toString());
            // Since when a finding exists is known from the second check on.
            read(
                    CommandRun.of(home, "check", "--pc", pc.toString(), "--format", "prometheus")
                            .out(),
                    written);
        }
        return written;
    }

    private static void read(String text, Map<String, Map<String, Set<String>>> written) {
        Matcher series = SERIES.matcher(text);
        while (series.find()) {
            Map<String, Set<String>> labels = written.computeIfAbsent(series.group(1), name -> new TreeMap<>());
            if (series.group(2) != null) {
                Matcher label = LABEL.matcher(series.group(2));
                while (label.find()) {
                    labels.computeIfAbsent(label.group(1), name -> new TreeSet<>())
                            .add(label.group(2));
                }
            }
        }
    }
}
