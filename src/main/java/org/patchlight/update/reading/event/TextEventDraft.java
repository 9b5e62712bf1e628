package org.patchlight.update.reading.event;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.event.EventRecord;
import org.patchlight.update.reading.date.DateScan;
import org.patchlight.update.reading.date.WrittenDate;

/**
 * The lines of one event log record so far. A value goes to the slot of its label. Without a known label, the order of
 * Event Viewer and {@code wevtutil} decides: provider, id, then the rest. A name of a provider after the id is
 * something else, such as the task category.
 */
final class TextEventDraft {
    private static final String EPOCH_DATE = "/Date(";
    private static final int MOST_LABELS = 60;
    private static final int MOST_DIGITS = 5;

    private enum Text {
        CLOSED,
        /** After the property {@code Message} of PowerShell; another property ends it. */
        PROPERTY,
        /** After the label of a description, which is the last part of a record. */
        DESCRIPTION
    }

    private final Set<String> labels = new HashSet<>();
    private final StringBuilder message = new StringBuilder();
    private final long line;
    private String firstLabel = "";
    private boolean firstHasValue;
    private String log = "";
    private @Nullable String provider;
    private int id = -1;
    private @Nullable WrittenDate date;
    private @Nullable Instant moment;
    private long number;
    private Text text = Text.CLOSED;
    private boolean hasMessage;
    private boolean isAnonymous;
    private boolean isTitled;
    private @Nullable EventSlot awaited;

    /**
     * Begins a record.
     *
     * @param line the line of the file, from 1
     */
    TextEventDraft(long line) {
        this.line = line;
    }

    /** A record of a table, whose message may go on below. */
    static TextEventDraft of(EventRow row, long line) {
        TextEventDraft draft = new TextEventDraft(line);
        draft.provider = row.provider();
        draft.id = row.id();
        draft.date = row.date();
        draft.text = Text.DESCRIPTION;
        draft.add(row.rest());
        return draft;
    }

    /** A record of {@code dcdiag}, which prints no provider. */
    static TextEventDraft anonymous(int id, long line) {
        TextEventDraft draft = new TextEventDraft(line);
        draft.provider = "";
        draft.id = id;
        draft.isAnonymous = true;
        return draft;
    }

    /** A record whose id and provider stand in the title of Event Viewer's pane. Lines with labels may repeat both. */
    static TextEventDraft titled(int id, String provider, long line) {
        TextEventDraft draft = new TextEventDraft(line);
        draft.provider = provider;
        draft.id = id;
        draft.isTitled = true;
        return draft;
    }

    boolean isAnonymous() {
        return isAnonymous;
    }

    /** Whether neither provider nor id are known yet. */
    boolean isBare() {
        return provider == null && id < 0;
    }

    @Nullable String providerOrNull() {
        return provider;
    }

    /**
     * Whether a line with this label belongs to the next record. A description may quote another record, so in it only
     * the record's own first label counts, or a label after a blank line.
     */
    boolean isEndedBy(String label, EventSlot slot, boolean afterBlank) {
        boolean mayBeQuoted = text == Text.DESCRIPTION && !firstLabel.isEmpty() && !firstLabel.equals(label);
        return (afterBlank || !mayBeQuoted) && (labels.contains(label) || isSecond(slot));
    }

    private boolean isSecond(EventSlot slot) {
        return switch (slot) {
            case PROVIDER -> provider != null && !isAnonymous && !isTitled;
            case ID -> id >= 0 && !isTitled;
            case TIME -> date != null || moment != null;
            case MESSAGE -> hasMessage;
            default -> false;
        };
    }

    /** Whether the label of the line before has its value on this line. */
    boolean awaitsValue(EventSlot slot) {
        return awaited != null && slot == EventSlot.UNKNOWN;
    }

    /** Adds the value that the label on the line before announced. */
    void awaited(String value) {
        EventSlot slot = awaited;
        awaited = null;
        if (slot != null && !value.isEmpty()) {
            fill(slot, value, value);
        }
    }

    /** Adds a line with a label. */
    void take(String label, EventSlot named, String value, String whole) {
        // PowerShell has a property of this name; in Italian, Polish and Portuguese the word means "date"
        boolean isDate = named == EventSlot.OTHER && label.equalsIgnoreCase("data") && DateScan.parse(value) != null;
        EventSlot slot = isDate ? EventSlot.TIME : named;
        awaited = null;
        boolean isText = text == Text.DESCRIPTION
                ? !slot.isHead() || isFilled(slot)
                : text == Text.PROPERTY && slot == EventSlot.UNKNOWN;
        if (isText) {
            add(whole);
            return;
        }
        text = text == Text.PROPERTY ? Text.CLOSED : text;
        if (labels.isEmpty() || !firstHasValue) {
            // a sentence of a post before the record may end in a colon
            firstLabel = label;
            firstHasValue = !value.isEmpty();
        }
        if (labels.size() < MOST_LABELS) {
            labels.add(label);
        }
        if (!value.isEmpty()) {
            fill(slot, value, whole);
        } else if (slot.isHead()) {
            awaited = slot;
        } else if (slot == EventSlot.MESSAGE || (slot == EventSlot.UNKNOWN && id >= 0)) {
            text = Text.DESCRIPTION;
            hasMessage |= slot == EventSlot.MESSAGE;
        }
    }

    /** Adds a line without a label. */
    void text(String whole) {
        if (id >= 0 || text != Text.CLOSED) {
            add(whole);
        }
    }

    private boolean isFilled(EventSlot slot) {
        return switch (slot) {
            case PROVIDER -> provider != null || id >= 0;
            case ID -> id >= 0;
            case TIME -> date != null || moment != null;
            default -> !log.isEmpty();
        };
    }

    private void fill(EventSlot slot, String value, String whole) {
        switch (slot) {
            case LOG -> log = log.isEmpty() ? value : log;
            case PROVIDER -> provider = provider == null || isAnonymous ? value : provider;
            case ID, INSTANCE -> id = id < 0 ? idOf(value) : id;
            case TIME, SECOND_TIME -> time(value);
            case NUMBER -> number = number == 0 ? plain(value, 18) : number;
            case MESSAGE -> {
                add(value);
                hasMessage = true;
                text = Text.PROPERTY;
            }
            case OTHER -> {
                // Any text may stand there.
            }
            case UNKNOWN -> guess(value, whole);
        }
    }

    private void guess(String value, String whole) {
        if (provider == null && id < 0 && EventProviders.isName(value)) {
            provider = value;
        } else if (id < 0 && plain(value, MOST_DIGITS) >= 0) {
            id = (int) plain(value, MOST_DIGITS);
            // Without a name that is known, another component wrote the record.
            provider = provider == null ? "?" : provider;
        } else if (date != null || !time(value)) {
            text(whole);
        }
    }

    private boolean time(String value) {
        if (date != null || moment != null) {
            return false;
        }
        moment = PrintedMoment.of(value);
        date = moment == null && !value.contains(EPOCH_DATE) ? DateScan.parse(value) : null;
        return date != null || moment != null;
    }

    /** The low half of an id; -1 if it is none. */
    private static int idOf(String value) {
        if (value.startsWith("0x") && value.length() == 10) {
            return EventRow.lowHalf(value.substring(2));
        }
        long id = plain(value, 10);
        return id < 0 ? -1 : (int) (id & 0xFFFF);
    }

    /** The number in a text of digits only; -1 if it is none or has too many digits. */
    private static long plain(String value, int mostDigits) {
        boolean fits = !value.isEmpty()
                && value.length() <= mostDigits
                && value.chars().allMatch(c -> c >= '0' && c <= '9');
        return fits ? Long.parseLong(value) : -1;
    }

    private void add(String whole) {
        if (message.length() < EventRecord.LONGEST) {
            message.append(whole, 0, Math.min(whole.length(), EventRecord.LONGEST));
            message.append('\n');
        }
    }

    /** The record; null if there is none. */
    @Nullable TextEvent finished() {
        boolean isPrinted = id >= 0 && hasMessage;
        if (provider == null && !isPrinted) {
            return null;
        }
        // A list of chosen properties often has no provider.
        String name = provider == null ? "" : provider;
        return new TextEvent(log, name, id, date, moment, Math.max(0, number), message.toString(), line);
    }
}
