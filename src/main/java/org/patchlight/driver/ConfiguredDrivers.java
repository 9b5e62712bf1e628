package org.patchlight.driver;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.patchlight.driver.DeviceNotes.DriverNote;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.event.EventQuery;
import org.patchlight.pc.event.EventRecord;

/**
 * Reads from the Windows event log which driver each device got, and when. The source is event 400 of
 * Microsoft-Windows-Kernel-PnP, channel Configuration, in Windows 8 and later. The log also covers the time before this
 * program was installed.
 */
final class ConfiguredDrivers {
    private static final String PROVIDER = "Microsoft-Windows-Kernel-PnP";
    private static final int CONFIGURED = 400;
    private static final int MOST = 5000;
    private static final Duration REACH = Duration.ofDays(400);
    private static final Duration LIMIT = Duration.ofSeconds(10);
    /** The month comes first in every language. */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("M/d/uuuu", Locale.ROOT);

    private ConfiguredDrivers() {}

    /** The recorded drivers, oldest first. */
    static List<DriverNote> read(Pc pc) throws PcException {
        EventQuery query = new EventQuery(
                PROVIDER + "/Configuration",
                PROVIDER,
                Set.of(CONFIGURED),
                pc.clock().now().minus(REACH),
                MOST);
        List<DriverNote> notes = new ArrayList<>();
        for (EventRecord event : pc.eventLog().find(query, LIMIT)) {
            note(event).ifPresent(notes::add);
        }
        Collections.reverse(notes);
        return List.copyOf(notes);
    }

    private static Optional<DriverNote> note(EventRecord event) {
        String device = text(event, "DeviceInstanceId");
        String version = text(event, "DriverVersion");
        if (device.isEmpty() || version.isEmpty()) {
            return Optional.empty();
        }
        DriverStamp stamp = new DriverStamp(text(event, "DriverProvider"), version, date(text(event, "DriverDate")));
        return Optional.of(new DriverNote(device, stamp, event.time()));
    }

    private static String text(EventRecord event, String name) {
        return event.field(name).orElse("").strip();
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text, DATE);
        } catch (DateTimeException none) {
            return null;
        }
    }
}
