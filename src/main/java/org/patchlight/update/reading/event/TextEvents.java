package org.patchlight.update.reading.event;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the event log records in the lines of a text, whatever form prints them. A record ends where a label comes
 * again, at a row of a table, or where a tool numbers the next record. One record is in memory at a time.
 */
final class TextEvents {
    /** The first column head of a printed table. It is a property name, which is never translated. */
    private static final String TABLE_HEAD = "TimeCreated  ";

    /** What ends a test of {@code dcdiag}, and a section of Farbar's tools. */
    private static final List<String> ENDS = List.of("......", "==========");

    private static final Pattern BEGINNING = Pattern.compile("\\s*+Event\\s*+\\[\\d++\\]:?\\s*+");

    /** The title of the pane that shows one record: {@code Event 20, WindowsUpdateClient}. */
    private static final Pattern TITLE =
            Pattern.compile("\\s*+\\p{L}[\\p{L}\\p{M}' ]{0,20}?:? ?(\\d{1,5}),\\s*+([-\\w]{3,60})\\s*+");

    private final Consumer<TextEvent> found;
    private @Nullable TextEventDraft draft;
    private @Nullable ExportedTable export;
    private @Nullable String heading;
    private boolean afterBlank;

    /** Starts without a record. */
    TextEvents(Consumer<TextEvent> found) {
        this.found = found;
    }

    /**
     * Reads the next line.
     *
     * @param number its number in the file, from 1
     */
    void take(String line, long number) {
        if (isTableHead(line)) {
            // A tab after the first head would look like a label and its value.
            piece(line, number);
            return;
        }
        for (String piece : PostedLine.lines(line)) {
            piece(piece, number);
        }
    }

    /** Passes on the record at the end of the text. */
    void finish() {
        TextEvent event = draft == null ? null : draft.finished();
        draft = null;
        if (event != null) {
            found.accept(event);
        }
    }

    private void piece(String line, long number) {
        if (isExported(line, number)) {
            return;
        }
        if (BEGINNING.matcher(line).matches() || ENDS.stream().anyMatch(line.stripLeading()::startsWith)) {
            finish();
            return;
        }
        EventRow row = EventRow.of(line, heading);
        if (row != null) {
            finish();
            draft = TextEventDraft.of(row, number);
            return;
        }
        Matcher title = TITLE.matcher(line);
        if (title.matches() && EventProviders.isName(title.group(2))) {
            finish();
            draft = TextEventDraft.titled(Integer.parseInt(title.group(1)), title.group(2), number);
            return;
        }
        if (isTableHead(line)) {
            heading = draft == null ? null : draft.providerOrNull();
            draft = null;
            return;
        }
        int anonymous = EventRow.printedByDcdiag(line);
        if (anonymous > 0 && (line.contains("EventID") || draft == null || draft.isBare() || draft.isAnonymous())) {
            finish();
            draft = TextEventDraft.anonymous(anonymous, number);
            return;
        }
        labelled(line, number);
        afterBlank = line.isBlank();
    }

    /** Whether a line has the heads of the columns. A page may have made one blank or a tab of several. */
    private static boolean isTableHead(String line) {
        boolean isPacked = line.contains(TABLE_HEAD.strip()) && line.contains("Id") && line.contains("Message");
        return line.indexOf(':') < 0 && (isPacked || line.contains(TABLE_HEAD));
    }

    private void labelled(String line, long number) {
        String label = LabelledLine.label(line);
        EventSlot slot = label.isEmpty() ? EventSlot.UNKNOWN : EventSlot.of(label);
        if (draft != null && draft.awaitsValue(slot) && !line.isBlank()) {
            draft.awaited(line.strip());
            return;
        }
        if (label.isEmpty()) {
            if (draft != null) {
                draft.text(line);
            }
            return;
        }
        if (draft != null && draft.isEndedBy(label, slot, afterBlank)) {
            finish();
        }
        heading = slot == EventSlot.PROVIDER ? null : heading;
        TextEventDraft current = draft == null ? new TextEventDraft(number) : draft;
        draft = current;
        current.take(label, slot, LabelledLine.value(line), line);
    }

    private boolean isExported(String line, long number) {
        ExportedTable table = export == null || !export.isOpen() ? ExportedTable.of(line) : null;
        if (table != null) {
            finish();
            export = table;
            return true;
        }
        if (export == null) {
            return false;
        }
        TextEvent event = export.take(line, number);
        if (event != null) {
            found.accept(event);
        }
        return true;
    }
}
