package org.patchlight.pc.event;

import java.io.StringReader;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Parses the XML of one event record (schema {@code http://schemas.microsoft.com/win/2004/08/events/event}), as {@code
 * EvtRender}, {@code wevtutil} and Event Viewer write it from Windows 7 to 11. Only local element names matter, not
 * namespaces. Unknown elements are skipped. The parser is next to the record so that live logs and copied files are
 * read by the same rules. Not thread-safe.
 */
public final class EventXml {
    private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

    /** A parser that resolves no DTDs or external entities. */
    public EventXml() {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside of the record is read");
        });
    }

    /**
     * Parses one {@code Event} element. Empty if it is damaged, or if provider, id or time is missing. A missing level
     * or record number is 0, a missing channel is empty. Of fields with the same name the first counts.
     */
    public Optional<EventRecord> read(String xml) {
        EventDraft draft = new EventDraft();
        return isWhole(xml, draft) ? draft.finished() : Optional.empty();
    }

    /**
     * Parses an {@code Event} element up to the place where it is torn off or damaged. Fields that are not complete are
     * left out. Empty if provider, id or time is missing.
     */
    public Optional<EventRecord> readTorn(String xml) {
        EventDraft draft = new EventDraft();
        isWhole(xml, draft);
        return draft.finished();
    }

    /** Fills the draft. Returns false if the element is damaged, or is another one. */
    private boolean isWhole(String xml, EventDraft draft) {
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(LegalXml.of(xml)));
            try {
                return isEvent(reader, draft);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException damaged) {
            return false;
        }
    }

    private static boolean isEvent(XMLStreamReader xml, EventDraft draft) throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.DTD) {
                return false;
            }
        }
        if (!xml.getLocalName().equals("Event")) {
            return false;
        }
        while (xml.next() != XMLStreamConstants.END_DOCUMENT) {
            if (xml.isStartElement()) {
                switch (xml.getLocalName()) {
                    case "System" -> system(xml, draft);
                    case "EventData", "UserData" -> data(xml, draft);
                    default -> skip(xml);
                }
            }
        }
        return true;
    }

    private static void system(XMLStreamReader xml, EventDraft draft) throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) {
                switch (xml.getLocalName()) {
                    case "Provider" -> draft.provider(attribute(xml, "Name"));
                    case "TimeCreated" -> draft.time(attribute(xml, "SystemTime"));
                    case "EventID" -> draft.id(xml.getElementText());
                    case "Level" -> draft.level(xml.getElementText());
                    case "EventRecordID" -> draft.number(xml.getElementText());
                    case "Channel" -> draft.channel(xml.getElementText());
                    default -> skip(xml);
                }
                // Provider and TimeCreated have only attributes, so the reader is still at their start.
                if (xml.isStartElement()) {
                    skip(xml);
                }
            }
        }
    }

    // Windows 7 writes elements inside UserData, later versions mostly Data elements with names. In both, the innermost
    // elements are the fields.
    private static void data(XMLStreamReader xml, EventDraft draft) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean innermost = false;
        String name = "";
        int unnamed = 0;
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    innermost = true;
                    text.setLength(0);
                    name = attribute(xml, "Name");
                    if (name.isEmpty()) {
                        boolean data = xml.getLocalName().equals("Data");
                        unnamed += data ? 1 : 0;
                        name = data ? Integer.toString(unnamed) : xml.getLocalName();
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    if (innermost && !name.equals(EventRecord.BINARY)) {
                        draft.field(name, text.toString());
                    } else if (innermost) {
                        BinaryText.of(text.toString()).ifPresent(said -> draft.field(EventRecord.BINARY, said));
                    }
                    innermost = false;
                }
                default -> {
                    // Comments and processing instructions are ignored.
                }
            }
        }
    }

    private static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }
}
