package org.patchlight.pc.windows.event;

import java.util.stream.Collectors;
import org.patchlight.pc.event.EventRecord;

/** Writes records as the XML that Windows renders. */
final class StubEvents {
    private StubEvents() {}

    static String xml(EventRecord event) {
        String data = event.fields().entrySet().stream()
                .map(field -> "<Data Name='" + escaped(field.getKey()) + "'>" + escaped(field.getValue()) + "</Data>")
                .collect(Collectors.joining());
        return "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='"
                + event.provider() + "'/><EventID>" + event.id() + "</EventID><Level>" + event.level()
                + "</Level><TimeCreated SystemTime='" + event.time() + "'/><EventRecordID>" + event.number()
                + "</EventRecordID><Channel>" + event.channel() + "</Channel></System><EventData>" + data
                + "</EventData></Event>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("'", "&apos;");
    }
}
