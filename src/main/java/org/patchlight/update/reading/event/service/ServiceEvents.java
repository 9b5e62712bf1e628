package org.patchlight.update.reading.event.service;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.event.EventRecord;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.reading.note.CodeIn;
import org.patchlight.update.reading.note.CopiedEvent;
import org.patchlight.update.reading.note.Fact;
import org.patchlight.update.reading.note.Notes;

/**
 * Reads from records of the Service Control Manager that a service failed which updates or the clock need. The record has
 * the service's name as people see it, and since Windows 8 its key name as binary data. All other services are no
 * concern here.
 */
public final class ServiceEvents {
    /** The numbers of a failed start, a missing answer and an end with an error. */
    private static final Set<Integer> FAILED = Set.of(7000, 7001, 7003, 7009, 7011, 7022, 7023, 7024, 7031, 7034, 7038);
    /** One service could not start because another one did not. */
    private static final int DEPENDS = 7001;
    /** The service did not answer in time. The number in the message is the time in milliseconds. */
    private static final Set<Integer> SILENT = Set.of(7009, 7011);

    private static final int TIMEOUT = 1053;
    private static final int DISABLED = 1058;
    private static final int MOST_CODE = 0xFFFF;

    /** The error as the record holds it: {@code %%1058}, {@code %%2147942402} or {@code %%-2147024894}. */
    private static final Pattern CODE = Pattern.compile("%%(-?\\d{1,10})(?!\\d)");
    /** The only numbers of a message in another form: an HRESULT, as a number with or without sign, or hexadecimal. */
    private static final Pattern SPECIFIC =
            Pattern.compile("(?<![-\\w.])(?:0[xX]([0-9A-Fa-f]{8})|(-?[1-4]\\d{8,9}))(?![\\w])");

    /** Windows' own English texts, for messages that show no number. */
    private static final Map<String, Integer> TEXTS = Map.of(
            "because it is disabled", DISABLED,
            "in a timely fashion", TIMEOUT,
            "cannot find the file specified", 2,
            "Access is denied", 5,
            "due to a logon failure", 1069,
            "dependency service or group failed", 1068);

    private ServiceEvents() {}

    /** Passes on that a service failed, if the record says so of one that matters. */
    public static void note(CopiedEvent event, Notes notes) {
        if (event.id() == StartTypeEvents.CHANGED) {
            StartTypeEvents.note(event, notes);
            return;
        }
        if (!FAILED.contains(event.id())) {
            return;
        }
        List<String> services = services(event);
        if (services.isEmpty()) {
            return;
        }
        Hresult code = code(event);
        boolean disabled = code != null && code.equals(CodeIn.ofWin32(DISABLED));
        if (disabled && (event.id() != DEPENDS || services.size() > 1)) {
            String service = services.get(services.size() - 1);
            notes.fact(new Fact(Fact.Kind.SERVICE_DISABLED, event.timeOrNull(), service, code));
        } else {
            String subject = services.get(0) + Fact.SEPARATOR + event.id();
            notes.fact(new Fact(Fact.Kind.SERVICE_FAILED, event.timeOrNull(), subject, code));
        }
    }

    /** The services that the record is about: the one that failed, then the one that it depends on. */
    private static List<String> services(CopiedEvent event) {
        if (event.fields().isEmpty()) {
            return NamedServices.in(event.message());
        }
        String key = event.field(EventRecord.BINARY).orElse("");
        if (event.id() != DEPENDS && !key.isEmpty()) {
            // A slash and a state may follow the name.
            int end = key.indexOf('/');
            return Stream.ofNullable(NamedServices.watched(end < 0 ? key : key.substring(0, end)))
                    .toList();
        }
        return Stream.of("param1", "1", "param2", "2")
                .flatMap(name -> event.field(name).stream())
                .flatMap(value -> Stream.ofNullable(NamedServices.watched(value)))
                .distinct()
                .toList();
    }

    private static @Nullable Hresult code(CopiedEvent event) {
        if (SILENT.contains(event.id())) {
            return CodeIn.ofWin32(TIMEOUT);
        }
        List<String> texts = Stream.concat(
                        event.fields().entrySet().stream()
                                .filter(field -> !field.getKey().equals(EventRecord.BINARY))
                                .sorted(Map.Entry.comparingByKey())
                                .map(Map.Entry::getValue),
                        Stream.of(event.message()))
                .toList();
        for (String text : texts) {
            Matcher code = CODE.matcher(text);
            if (code.find()) {
                return code(Long.parseLong(code.group(1)));
            }
        }
        for (String text : texts) {
            Matcher code = SPECIFIC.matcher(text);
            if (code.find()) {
                return code.group(1) == null
                        ? code(Long.parseLong(code.group(2)))
                        : new Hresult((int) Long.parseLong(code.group(1), 16));
            }
        }
        return TEXTS.entrySet().stream()
                .filter(text -> event.message().contains(text.getKey()))
                .map(text -> CodeIn.ofWin32(text.getValue()))
                .findFirst()
                .orElse(null);
    }

    private static Hresult code(long number) {
        return number >= 0 && number <= MOST_CODE ? CodeIn.ofWin32((int) number) : new Hresult((int) number);
    }
}
