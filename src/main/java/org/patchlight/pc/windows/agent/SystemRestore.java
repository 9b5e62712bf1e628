package org.patchlight.pc.windows.agent;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.patchlight.pc.RestorePoints;
import org.patchlight.pc.RestorePoints.Point;

/**
 * System Restore through the WMI class SystemRestore in {@code root\default} (Microsoft's page of that class). Its
 * provider calls SRSetRestorePointW in a process of its own, so the security of this process stays as it is.
 */
final class SystemRestore {
    private static final UUID LOCATOR = UUID.fromString("76A64158-CB41-11D1-8B02-00600806D9B6");
    private static final String NAMESPACE = "root\\default";
    /** MODIFY_SETTINGS: a program changes settings of Windows. */
    private static final int MODIFY_SETTINGS = 12;
    /** BEGIN_SYSTEM_CHANGE; an end belongs only to changes that can be called off. */
    private static final int BEGIN_SYSTEM_CHANGE = 100;
    /** As in {@code 20260331091500.000000+060}: the offset is in minutes. */
    private static final int LENGTH_OF_TIME = 25;

    private SystemRestore() {}

    static List<Point> all() throws ComFailure {
        try (ComObject locator = ComObject.make(LOCATOR, "WbemScripting.SWbemLocator");
                ComObject services = locator.object("ConnectServer", ".", NAMESPACE)) {
            return all(services);
        }
    }

    /** Returns the list afterwards. Windows reports success too if it made none. */
    static List<Point> create(String description) throws ComFailure {
        try (ComObject locator = ComObject.make(LOCATOR, "WbemScripting.SWbemLocator");
                ComObject services = locator.object("ConnectServer", ".", NAMESPACE);
                ComObject restore = services.object("Get", "SystemRestore")) {
            int code = restore.call(RestorePoints.CREATE, description, MODIFY_SETTINGS, BEGIN_SYSTEM_CHANGE);
            if (code != 0) {
                throw new ComFailure(RestorePoints.CREATE, code);
            }
            return all(services);
        }
    }

    private static List<Point> all(ComObject services) throws ComFailure {
        List<Point> points = new ArrayList<>();
        try (ComObject found =
                services.object("ExecQuery", "SELECT SequenceNumber, Description, CreationTime FROM SystemRestore")) {
            int count = found.number("Count");
            for (int n = 0; n < count; n++) {
                try (ComObject point = found.object("ItemIndex", n)) {
                    points.add(new Point(
                            Integer.toUnsignedLong(point.number("SequenceNumber")),
                            point.text("Description"),
                            time(point.text("CreationTime"))));
                }
            }
        }
        return points;
    }

    /** The time of a CIM datetime; {@link Instant#EPOCH} if it is none. */
    static Instant time(String text) {
        if (text.length() != LENGTH_OF_TIME) {
            return Instant.EPOCH;
        }
        try {
            LocalDateTime local = LocalDateTime.of(
                    digits(text, 0, 4),
                    digits(text, 4, 6),
                    digits(text, 6, 8),
                    digits(text, 8, 10),
                    digits(text, 10, 12),
                    digits(text, 12, 14));
            int minutes = digits(text, 22, LENGTH_OF_TIME);
            return local.toInstant(ZoneOffset.UTC).plusSeconds(60L * (text.charAt(21) == '-' ? minutes : -minutes));
        } catch (DateTimeException | NumberFormatException garbled) {
            return Instant.EPOCH;
        }
    }

    private static int digits(String text, int from, int to) {
        return Integer.parseUnsignedInt(text.substring(from, to));
    }
}
