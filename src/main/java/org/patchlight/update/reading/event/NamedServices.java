package org.patchlight.update.reading.event;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.service.ServiceNames;

/** The services that updates or the clock need, by their key names and by the names that people see in English. */
final class NamedServices {
    private static final Map<String, String> ENGLISH = Map.ofEntries(
            Map.entry("windows update", ServiceNames.UPDATE_AGENT),
            Map.entry("background intelligent transfer service", ServiceNames.TRANSFER),
            Map.entry("cryptographic services", ServiceNames.CRYPTOGRAPHY),
            Map.entry("windows installer", ServiceNames.INSTALLER),
            Map.entry("windows modules installer", ServiceNames.MODULES_INSTALLER),
            Map.entry("update orchestrator service", ServiceNames.ORCHESTRATOR),
            Map.entry("update orchestrator service for windows update", ServiceNames.ORCHESTRATOR),
            Map.entry("delivery optimization", ServiceNames.DELIVERY_OPTIMIZATION),
            Map.entry("windows update medic service", ServiceNames.MEDIC),
            Map.entry("waasmedicsvc", ServiceNames.MEDIC),
            Map.entry("appx deployment service", ServiceNames.APP_DEPLOYMENT),
            Map.entry("appx deployment service (appxsvc)", ServiceNames.APP_DEPLOYMENT),
            Map.entry("windows time", ServiceNames.TIME));

    /** The names to search for in a message, longer ones first because they contain others. */
    private static final List<Map.Entry<String, String>> SEARCHED = Stream.concat(
                    ENGLISH.entrySet().stream(),
                    Stream.concat(
                                    ServiceNames.FOR_UPDATES.stream(),
                                    Stream.of(ServiceNames.APP_DEPLOYMENT, ServiceNames.TIME))
                            .map(name -> Map.entry(name.toLowerCase(Locale.ROOT), name)))
            .sorted(Comparator.comparing(
                    (Map.Entry<String, String> name) -> -name.getKey().length()))
            .toList();

    private NamedServices() {}

    /** The usual key name of a service that matters, by its key name or its English name; null if it is another one. */
    static @Nullable String watched(String name) {
        String bare = name.strip();
        String known = ENGLISH.get(bare.toLowerCase(Locale.ROOT));
        boolean listed = known != null
                || ServiceNames.FOR_UPDATES.stream().anyMatch(bare::equalsIgnoreCase)
                || bare.equalsIgnoreCase(ServiceNames.APP_DEPLOYMENT)
                || bare.equalsIgnoreCase(ServiceNames.TIME);
        return known != null ? known : listed ? canonical(bare) : null;
    }

    private static String canonical(String key) {
        return SEARCHED.stream()
                .filter(name -> name.getKey().equals(key.toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(key);
    }

    /** The services in a message, in its order. A longer name hides the shorter ones in it. */
    static List<String> in(String message) {
        StringBuilder text = new StringBuilder(
                message.toLowerCase(Locale.ROOT).replace('\n', ' ').replace('\t', ' '));
        Map<Integer, String> at = new TreeMap<>();
        for (Map.Entry<String, String> name : SEARCHED) {
            for (int from = text.indexOf(name.getKey()); from >= 0; from = text.indexOf(name.getKey(), from + 1)) {
                int end = from + name.getKey().length();
                if (isEdge(text, from - 1) && isEdge(text, end)) {
                    at.put(from, name.getValue());
                    for (int i = from; i < end; i++) {
                        text.setCharAt(i, '_');
                    }
                }
            }
        }
        return at.values().stream().distinct().toList();
    }

    private static boolean isEdge(StringBuilder text, int index) {
        char c = index < 0 || index >= text.length() ? ' ' : text.charAt(index);
        return c != '_' && c != '-' && !(c < '\u0250' && Character.isLetterOrDigit(c));
    }
}
