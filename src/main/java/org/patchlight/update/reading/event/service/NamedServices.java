package org.patchlight.update.reading.event.service;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.service.ServiceNames;

/** The services that updates or the clock need, by their key names and by the names that people see. */
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

    /** The same in other languages. Windows doesn't translate all of them. */
    private static final Map<String, String> TRANSLATED = Map.ofEntries(
            Map.entry(
                    "\u0446\u0435\u043d\u0442\u0440 \u043e\u0431\u043d\u043e\u0432\u043b\u0435\u043d\u0438\u044f windows",
                    ServiceNames.UPDATE_AGENT),
            Map.entry("intelligenter hintergrund\u00fcbertragungsdienst", ServiceNames.TRANSFER),
            Map.entry("service de transfert intelligent en arri\u00e8re-plan", ServiceNames.TRANSFER),
            Map.entry("servicio de transferencia inteligente en segundo plano", ServiceNames.TRANSFER),
            Map.entry("servizio trasferimento intelligente in background", ServiceNames.TRANSFER),
            Map.entry("servi\u00e7o de transfer\u00eancia inteligente em segundo plano", ServiceNames.TRANSFER),
            Map.entry("servi\u00e7o de transfer\u00eancia inteligente de segundo plano", ServiceNames.TRANSFER),
            Map.entry("us\u0142uga inteligentnego transferu w tle", ServiceNames.TRANSFER),
            Map.entry(
                    "\u0444\u043e\u043d\u043e\u0432\u0430\u044f \u0438\u043d\u0442\u0435\u043b\u043b\u0435\u043a\u0442\u0443\u0430\u043b\u044c\u043d\u0430\u044f \u0441\u043b\u0443\u0436\u0431\u0430 \u043f\u0435\u0440\u0435\u0434\u0430\u0447\u0438",
                    ServiceNames.TRANSFER),
            Map.entry("kryptografiedienste", ServiceNames.CRYPTOGRAPHY),
            Map.entry("services de chiffrement", ServiceNames.CRYPTOGRAPHY),
            Map.entry("services cryptographiques", ServiceNames.CRYPTOGRAPHY),
            Map.entry("servicios de cifrado", ServiceNames.CRYPTOGRAPHY),
            Map.entry("servicios criptogr\u00e1ficos", ServiceNames.CRYPTOGRAPHY),
            Map.entry("servizi di crittografia", ServiceNames.CRYPTOGRAPHY),
            Map.entry("servi\u00e7os de criptografia", ServiceNames.CRYPTOGRAPHY),
            Map.entry("servi\u00e7os criptogr\u00e1ficos", ServiceNames.CRYPTOGRAPHY),
            Map.entry("us\u0142ugi kryptograficzne", ServiceNames.CRYPTOGRAPHY),
            Map.entry("cryptografische services", ServiceNames.CRYPTOGRAPHY),
            Map.entry(
                    "\u0441\u043b\u0443\u0436\u0431\u044b \u043a\u0440\u0438\u043f\u0442\u043e\u0433\u0440\u0430\u0444\u0438\u0438",
                    ServiceNames.CRYPTOGRAPHY),
            Map.entry("programme d'installation pour les modules windows", ServiceNames.MODULES_INSTALLER),
            Map.entry("programme d\u2019installation pour les modules windows", ServiceNames.MODULES_INSTALLER),
            Map.entry("instalador de m\u00f3dulos de windows", ServiceNames.MODULES_INSTALLER),
            Map.entry("programma di installazione dei moduli di windows", ServiceNames.MODULES_INSTALLER),
            Map.entry("instalador de m\u00f3dulos do windows", ServiceNames.MODULES_INSTALLER),
            Map.entry("instalator modu\u0142\u00f3w systemu windows", ServiceNames.MODULES_INSTALLER),
            Map.entry(
                    "\u0443\u0441\u0442\u0430\u043d\u043e\u0432\u0449\u0438\u043a \u043c\u043e\u0434\u0443\u043b\u0435\u0439 windows",
                    ServiceNames.MODULES_INSTALLER),
            Map.entry("windows-zeitgeber", ServiceNames.TIME),
            Map.entry("temps windows", ServiceNames.TIME),
            Map.entry("hora de windows", ServiceNames.TIME),
            Map.entry("ora di windows", ServiceNames.TIME),
            Map.entry("hor\u00e1rio do windows", ServiceNames.TIME),
            Map.entry("hora do windows", ServiceNames.TIME),
            Map.entry("czas systemu windows", ServiceNames.TIME),
            Map.entry(
                    "\u0441\u043b\u0443\u0436\u0431\u0430 \u0432\u0440\u0435\u043c\u0435\u043d\u0438 windows",
                    ServiceNames.TIME));

    /** The names to search for in a message, longer ones first because they contain others. */
    private static final List<Map.Entry<String, String>> SEARCHED = Stream.concat(
                    Stream.concat(ENGLISH.entrySet().stream(), TRANSLATED.entrySet().stream()),
                    Stream.concat(
                                    ServiceNames.FOR_UPDATES.stream(),
                                    Stream.of(ServiceNames.APP_DEPLOYMENT, ServiceNames.TIME))
                            .map(name -> Map.entry(name.toLowerCase(Locale.ROOT), name)))
            .sorted(Comparator.comparing(
                    (Map.Entry<String, String> name) -> -name.getKey().length()))
            .toList();

    private NamedServices() {}

    /** The usual key name of a service that matters, by its key name or the name that people see; null if it is another one. */
    static @Nullable String watched(String name) {
        String bare = name.strip();
        String lower = bare.toLowerCase(Locale.ROOT);
        String known = ENGLISH.getOrDefault(lower, TRANSLATED.get(lower));
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
