package org.patchlight.update.reading.event;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What the label of a line of an event record says about its value. The property names of PowerShell are never
 * translated. The labels of Event Viewer and {@code wevtutil} are known in English only; in another language they are
 * {@link #UNKNOWN}.
 */
enum EventSlot {
    LOG("logname", "log", "logfile"),
    PROVIDER("source", "providername", "provider", "sourcename"),
    ID("eventid", "id"),
    /** An id that counts only if there is no other, because its upper half holds flags. */
    INSTANCE("instanceid", "eventidentifier"),
    TIME("timecreated", "date", "logged", "dateandtime", "timegenerated"),
    /** A time that never begins a record, because it stands beside another. */
    SECOND_TIME("timewritten"),
    NUMBER("recordid", "eventrecordid", "recordnumber", "index"),
    MESSAGE("message", "description", "eventstring"),
    /** The task category and the rest. Some hold any text, even the name of a provider. */
    OTHER(
            "taskcategory",
            "task",
            "taskdisplayname",
            "category",
            "categorynumber",
            "level",
            "leveldisplayname",
            "keyword",
            "keywords",
            "keywordsdisplaynames",
            "user",
            "userid",
            "username",
            "computer",
            "machinename",
            "opcode",
            "opcodedisplayname",
            "version",
            "qualifiers",
            "processid",
            "threadid",
            "providerid",
            "activityid",
            "relatedactivityid",
            "entrytype",
            "replacementstrings",
            "insertionstrings",
            "productname",
            "data",
            "containerlog",
            "matchedqueryids",
            "bookmark",
            "properties",
            "moreinformation",
            "site",
            "container"),
    UNKNOWN;

    private static final Map<String, EventSlot> BY_NAME = byName();

    private final String[] names;

    EventSlot(String... names) {
        this.names = names.clone();
    }

    private static Map<String, EventSlot> byName() {
        Map<String, EventSlot> slots = new HashMap<>();
        for (EventSlot slot : values()) {
            for (String name : slot.names) {
                slots.put(name, slot);
            }
        }
        return slots;
    }

    /** The slot of a label, whatever its case and its spaces. */
    static EventSlot of(String label) {
        // WMI's own properties of every record, such as __GENUS
        return label.startsWith("__")
                ? OTHER
                : BY_NAME.getOrDefault(label.replace(" ", "").toLowerCase(Locale.ROOT), UNKNOWN);
    }

    /** Whether a record has the slot once and early, so that a second value belongs to the next record. */
    boolean isHead() {
        return this == LOG || this == PROVIDER || this == ID || this == TIME;
    }
}
