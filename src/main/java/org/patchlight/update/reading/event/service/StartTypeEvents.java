package org.patchlight.update.reading.event.service;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.patchlight.update.reading.note.CopiedEvent;
import org.patchlight.update.reading.note.Fact;
import org.patchlight.update.reading.note.Notes;

/**
 * Reads from event 7040 of the Service Control Manager that a service was disabled, or got another start type again.
 * Windows translates the start types. The installer service of Windows changes its own start type at each update, and the
 * transfer service does so each day.
 */
final class StartTypeEvents {
    static final int CHANGED = 7040;

    /** The old start type and the new one. */
    private static final int OF_MESSAGE = 2;

    private static final Pattern SENTENCES = Pattern.compile("\\. |\u3002");

    private StartTypeEvents() {}

    /** Passes on the new start type of a service that matters. */
    static void note(CopiedEvent event, Notes notes) {
        String field = event.field("param3").or(() -> event.field("3")).orElse("");
        String sentence = field.isEmpty() ? sentence(event.message()) : "";
        Boolean disabled =
                field.isEmpty() ? StartTypeWords.disables(sentence, OF_MESSAGE) : StartTypeWords.disables(field, 1);
        if (disabled == null) {
            return;
        }
        Fact.Kind kind = disabled ? Fact.Kind.SERVICE_DISABLED : Fact.Kind.SERVICE_SWITCHED_ON;
        List<String> services = field.isEmpty() ? NamedServices.in(sentence) : ofFields(event);
        services.stream()
                .findFirst()
                .ifPresent(service -> notes.fact(new Fact(kind, event.timeOrNull(), service, null)));
    }

    /** The key name is the last field; older Windows has only the name that people see. */
    private static List<String> ofFields(CopiedEvent event) {
        return Stream.of("param4", "4", "param1", "1")
                .flatMap(name -> event.field(name).stream())
                .flatMap(name -> Stream.ofNullable(NamedServices.watched(name)))
                .toList();
    }

    /** The first sentence with a service and two start types; posts may say more below. Empty if there is none. */
    private static String sentence(String message) {
        return Stream.of(SENTENCES.split(message.replace('\n', ' '), -1))
                .filter(sentence -> StartTypeWords.disables(sentence, OF_MESSAGE) != null)
                .filter(sentence -> !NamedServices.in(sentence).isEmpty())
                .findFirst()
                .orElse("");
    }
}
