package org.patchlight.update.reading.event;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchlight.update.reading.note.CopiedEvent;
import org.patchlight.update.reading.note.Fact;
import org.patchlight.update.reading.note.Notes;

/**
 * Reads from event 7040 of the Service Control Manager that a service was disabled, or got another start type again.
 * Windows translates the start types, so only English records count. The installer service of Windows changes its own
 * start type at each update, and the transfer service does so each day.
 */
final class StartTypeEvents {
    static final int CHANGED = 7040;

    private static final String DISABLED = "disabled";
    private static final Set<String> OTHERS = Set.of("boot start", "system start", "auto start", "demand start");

    private StartTypeEvents() {}

    /** Passes on the new start type of a service that matters. */
    static void note(CopiedEvent event, Notes notes) {
        String type = newType(event);
        if (type != null) {
            Fact.Kind kind = type.equals(DISABLED) ? Fact.Kind.SERVICE_DISABLED : Fact.Kind.SERVICE_SWITCHED_ON;
            for (String service : services(event)) {
                notes.fact(new Fact(kind, event.timeOrNull(), service, null));
            }
        }
    }

    /** The key name is the last field; older Windows has only the name that people see. */
    private static List<String> services(CopiedEvent event) {
        if (event.fields().isEmpty()) {
            return NamedServices.in(event.message()).stream().limit(1).toList();
        }
        return Stream.of("param4", "4", "param1", "1")
                .flatMap(name -> event.field(name).stream())
                .flatMap(name -> Stream.ofNullable(NamedServices.watched(name)))
                .limit(1)
                .toList();
    }

    /** The new start type in English; null if it is not known. The old one stands before it. */
    private static @Nullable String newType(CopiedEvent event) {
        String field = event.field("param3").or(() -> event.field("3")).orElse("");
        String text = (field.isEmpty() ? event.message() : " to " + field)
                .toLowerCase(Locale.ROOT)
                .replace('\n', ' ')
                .strip();
        String bare = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        return Stream.concat(Stream.of(DISABLED), OTHERS.stream())
                .filter(type -> bare.endsWith(" to " + type)
                        || bare.contains(" to " + type + ". ")
                        || bare.equals("to " + type))
                .findFirst()
                .orElse(null);
    }
}
