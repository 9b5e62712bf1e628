package org.patchlight.update.reading.event;

import java.util.Locale;
import java.util.Map;
import org.patchlight.update.attempt.AgentEvents;
import org.patchlight.update.reading.note.CopiedEvent;

/** The names of the providers that matter here, as the forms of text print them. Windows translates none of them. */
final class EventProviders {
    /** The provider of the stand-alone installer's records. */
    static final String STANDALONE = "Microsoft-Windows-WUSA";
    /** The provider that records a start of Windows and a change of the clock. */
    static final String KERNEL = "Microsoft-Windows-Kernel-General";

    /** Starts and stops services. Since Windows Vista its full name has a prefix, which people's tools leave out. */
    static final String SERVICES = "Service Control Manager";

    private static final String FULL = "microsoft-windows-";

    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("microsoft-windows-windowsupdateclient", AgentEvents.AGENT),
            Map.entry("windowsupdateclient", AgentEvents.AGENT),
            // The name in the classic event log. It is also the task category of every record of the agent.
            Map.entry("windows update agent", AgentEvents.AGENT),
            Map.entry("{945a8954-c147-4acd-923f-40c45405a658}", AgentEvents.AGENT),
            Map.entry("microsoft-windows-servicing", AgentEvents.SERVICING),
            Map.entry("servicing", AgentEvents.SERVICING),
            Map.entry("microsoft-windows-wusa", STANDALONE),
            Map.entry("wusa", STANDALONE),
            Map.entry("microsoft-windows-time-service", CopiedEvent.TIME_SERVICE),
            Map.entry("time-service", CopiedEvent.TIME_SERVICE),
            Map.entry("w32time", CopiedEvent.TIME_SERVICE),
            Map.entry("microsoft-windows-kernel-general", KERNEL),
            Map.entry("kernel-general", KERNEL),
            Map.entry("service control manager", SERVICES),
            Map.entry("microsoft-windows-service control manager", SERVICES),
            Map.entry("{555908d1-a6d7-4695-8e1e-26931d2012f4}", SERVICES));

    private EventProviders() {}

    /** The full name of a provider; an unknown one is returned as it is. */
    static String full(String name) {
        return KNOWN.getOrDefault(name.strip().toLowerCase(Locale.ROOT), name.strip());
    }

    /** Whether a text is the name of a provider, so that it needs no label to be known as one. A log's name is none. */
    static boolean isName(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        return KNOWN.containsKey(lower)
                || (lower.startsWith(FULL) && lower.chars().noneMatch(c -> c <= ' ' || c == '/'));
    }
}
