package org.patchlight.fleet.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.patchlight.health.Severity;
import org.patchlight.health.Status;

/** The selectors in expressions of Prometheus, compared with what the program writes. */
final class PromQl {
    private static final Pattern SELECTOR = Pattern.compile("\\b(patchlight_[a-z_]++)(?:\\{([^}]*+)\\})?");
    private static final Pattern MATCHER = Pattern.compile("([a-z]++)(=~|!~|!=|=)\"([^\"]*+)\"");
    private static final Pattern GROUPED = Pattern.compile("\\b(?:by|on|without) ?\\(([a-z, ]++)\\)");

    /** What Prometheus adds to each series. */
    private static final Set<String> OF_THE_SCRAPE = Set.of("job", "instance");

    private PromQl() {}

    /** The names that a text uses, each with the labels that it uses with it. */
    static Map<String, Set<String>> used(String text) {
        Map<String, Set<String>> used = new TreeMap<>();
        Matcher selector = SELECTOR.matcher(text);
        while (selector.find()) {
            Set<String> labels = used.computeIfAbsent(selector.group(1), name -> new TreeSet<>());
            if (selector.group(2) != null) {
                Matcher label = MATCHER.matcher(selector.group(2).replace("\\\"", "\""));
                while (label.find()) {
                    labels.add(label.group(1) + label.group(2) + label.group(3));
                }
            }
        }
        return used;
    }

    /** Fails if an expression has a name, a label or a value of a label that the program doesn't write. */
    static void assertWritten(String expression, Map<String, Map<String, Set<String>>> written) {
        Set<String> labels = new TreeSet<>(OF_THE_SCRAPE);
        used(expression).forEach((name, matchers) -> {
            assertThat(written).as(expression).containsKey(name);
            Map<String, Set<String>> ofName = written.getOrDefault(name, Map.of());
            labels.addAll(ofName.keySet());
            for (String matcher : matchers) {
                String label = matcher.split("[!=~]", 2)[0];
                if (OF_THE_SCRAPE.contains(label)) {
                    continue;
                }
                assertThat(ofName).as("%s in %s", matcher, expression).containsKey(label);
                for (String value : matcher.replaceFirst("^[a-z]+[!=~]+", "").split("\\|", -1)) {
                    if (!value.startsWith("$") && !value.equals(".*")) {
                        assertThat(possible(name, label, ofName))
                                .as("%s in %s", matcher, expression)
                                .contains(value);
                    }
                }
            }
        });
        Matcher grouped = GROUPED.matcher(expression);
        while (grouped.find()) {
            assertThat(labels).as(expression).contains(grouped.group(1).split(", ?", -1));
        }
    }

    /** The values that occurred, those of the enumerations, and {@code not-checked}, which only a cached state has. */
    private static Set<String> possible(String name, String label, Map<String, Set<String>> ofName) {
        Set<String> values = new TreeSet<>(ofName.getOrDefault(label, Set.of()));
        if (label.equals("status")) {
            for (Status status : Status.values()) {
                values.add(status.id());
            }
        }
        if (label.equals("severity")) {
            for (Severity severity : Severity.values()) {
                values.add(severity.id());
            }
        }
        if (name.startsWith("patchlight_finding") && label.equals("id")) {
            values.add("not-checked");
        }
        return values;
    }
}
