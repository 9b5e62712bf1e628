package org.patchlight.collect;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.patchlight.health.Message;
import org.patchlight.pc.EventLog;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.event.EventQuery;
import org.patchlight.pc.event.EventRecord;

/**
 * Copies event log records as XML of the schema {@code http://schemas.microsoft.com/win/2004/08/events/event}. These
 * are records of the update agent, the servicing stack and the time service, and changes of the clock. Fields that
 * are not listed, and the names of computer and account, are left out.
 */
final class EventCopies {
    private static final Duration PAST = Duration.ofDays(90);
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int MOST = 5000;
    private static final String AGENT = "Microsoft-Windows-WindowsUpdateClient";
    private static final String SCHEMA = "http://schemas.microsoft.com/win/2004/08/events/event";
    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder().appendInstant(9).toFormatter(Locale.ROOT);

    private final Pc pc;
    private final EvidenceZip zip;
    private final UnaryOperator<String> keeping;

    private record Wanted(String name, String channel, String provider, Set<Integer> ids) {}

    private static final List<Wanted> ALL = List.of(
            new Wanted("events/update-agent.xml", "System", AGENT, Set.of()),
            new Wanted("events/update-agent-operational.xml", AGENT + "/Operational", AGENT, Set.of()),
            new Wanted("events/servicing.xml", "Setup", "Microsoft-Windows-Servicing", Set.of()),
            new Wanted("events/standalone-installer.xml", "Setup", "Microsoft-Windows-WUSA", Set.of()),
            new Wanted("events/time-service.xml", "System", "Microsoft-Windows-Time-Service", Set.of()),
            new Wanted("events/clock-set.xml", "System", "Microsoft-Windows-Kernel-General", Set.of(1)));

    /**
     * Copies into a zip.
     *
     * @param keeping what stays of a field's value
     */
    EventCopies(Pc pc, EvidenceZip zip, UnaryOperator<String> keeping) {
        this.pc = pc;
        this.zip = zip;
        this.keeping = keeping;
    }

    void add() throws IOException {
        Instant since = pc.clock().now().minus(PAST);
        EventLog log = pc.eventLog();
        for (Wanted wanted : ALL) {
            try {
                add(wanted, log.find(query(wanted, since), LIMIT));
            } catch (PcException refused) {
                zip.missing(wanted.name(), Refusals.note(refused));
            }
        }
    }

    private static EventQuery query(Wanted wanted, Instant since) {
        return new EventQuery(wanted.channel(), wanted.provider(), wanted.ids(), since, MOST);
    }

    private void add(Wanted wanted, List<EventRecord> events) throws IOException {
        if (events.isEmpty()) {
            zip.missing(wanted.name(), Message.of("collect.note.no-events"));
            return;
        }
        zip.begin(wanted.name());
        zip.line("<Events>");
        for (EventRecord event : events) {
            zip.ready(xml(event));
        }
        zip.line("</Events>");
        zip.end(
                wanted.name(),
                events.size() < MOST ? null : Message.of("collect.note.newest-events", Integer.toString(MOST)));
    }

    /**
     * One record in one line, without white space that would become part of a field. Values are replaced before they
     * are escaped, because the placeholders contain angle brackets.
     */
    private String xml(EventRecord event) {
        List<String> parts = new ArrayList<>();
        parts.add("<Event xmlns=\"" + SCHEMA + "\"><System><Provider Name=\"" + escaped(event.provider()) + "\"/>");
        parts.add("<EventID>" + event.id() + "</EventID><Level>" + event.level() + "</Level>");
        parts.add("<TimeCreated SystemTime=\"" + TIME.format(event.time()) + "\"/>");
        parts.add("<EventRecordID>" + event.number() + "</EventRecordID>");
        parts.add("<Channel>" + escaped(event.channel()) + "</Channel></System><EventData>");
        for (Map.Entry<String, String> field : new TreeMap<>(event.fields()).entrySet()) {
            if (EventFields.isListed(field.getKey())) {
                String value = EventFields.kept(field.getKey(), field.getValue(), keeping);
                parts.add("<Data Name=\"" + escaped(field.getKey()) + "\">" + escaped(value) + "</Data>");
            }
        }
        parts.add("</EventData></Event>");
        return String.join("", parts);
    }

    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(isPlain(c) ? c : ' ');
            }
        });
        return safe.toString();
    }

    // Allowed by XML 1.0, section 2.2. Lines are joined, because the scrubber takes one line at a time.
    private static boolean isPlain(int c) {
        return c >= ' ' && (c < 0xD800 || (c > 0xDFFF && c < 0xFFFE) || c > 0xFFFF);
    }
}
