package org.patchlight.eventlog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;

/**
 * A finding as it was last written into the log.
 *
 * @param subject what has the problem
 * @param severity how urgent it is
 * @param about the result codes and updates that it is about; at most {@link #MOST}
 */
record KnownFinding(Subject subject, Severity severity, List<String> about) {
    private static final int MOST = 40;
    private static final String SEPARATOR = " ";

    KnownFinding {
        about = about.stream().distinct().limit(MOST).toList();
    }

    /** Whether nothing of the other one is new: it is as urgent, and about nothing else. Less of it is no news. */
    boolean covers(KnownFinding other) {
        return severity == other.severity() && about.containsAll(other.about());
    }

    /** Both as one, for findings with the same id, such as those of two devices. */
    KnownFinding with(KnownFinding other) {
        Set<String> all = new LinkedHashSet<>(about);
        all.addAll(other.about());
        Severity worse = Stream.of(severity, other.severity())
                .max(Comparator.naturalOrder())
                .orElse(severity);
        return new KnownFinding(subject, worse, List.copyOf(all));
    }

    /** As one line, which {@link #parse} reads. */
    String text() {
        List<String> parts = new ArrayList<>(List.of(subject.id(), severity.id()));
        parts.addAll(about);
        return String.join(SEPARATOR, parts);
    }

    /** Empty if a later version wrote a subject or a severity that this one does not know. */
    static Optional<KnownFinding> parse(String text) {
        List<String> parts = Arrays.asList(text.split(SEPARATOR, -1));
        try {
            return parts.size() < 2
                    ? Optional.empty()
                    : Optional.of(new KnownFinding(
                            Subject.valueOf(parts.get(0).toUpperCase(Locale.ROOT)),
                            Severity.valueOf(parts.get(1).toUpperCase(Locale.ROOT)),
                            parts.subList(2, parts.size())));
        } catch (IllegalArgumentException later) {
            return Optional.empty();
        }
    }
}
