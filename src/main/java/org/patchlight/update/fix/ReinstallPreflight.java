package org.patchlight.update.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;

/**
 * What to check before Windows is reinstalled: edition, language, free space, power and encryption of the drive. What
 * couldn't be read is said, because a missing recovery key locks the person out. A pending restart is a guard's matter.
 *
 * @param first what the person should know or do first
 * @param hindranceOrNull what would stop the installation; null if nothing does
 */
record ReinstallPreflight(Message first, @Nullable Message hindranceOrNull) {
    /** Microsoft's figure for an upgrade of 64-bit Windows. */
    private static final long NEEDED = 20L << 30;

    private static final String KEY = "fix.reinstall-windows.";

    /** 1 if Windows started from a volume that BitLocker or device encryption protects, else 0. */
    private static final String ENCRYPTED = "BootStatus";

    private static final RegistryKey BITLOCKER =
            RegistryKey.machine("SYSTEM\\CurrentControlSet\\Control\\BitLockerStatus");

    /**
     * Reads the PC.
     *
     * @param settings whether Windows reinstalls itself, so that edition and language stay; else the person chooses them
     * @param language the language of Windows; empty if Windows doesn't report it
     */
    static ReinstallPreflight of(Pc pc, boolean settings, Optional<String> language) {
        List<Message> first = new ArrayList<>();
        List<Message> hindrances = new ArrayList<>();
        first.add(edition(pc.facts().windows(), settings, language));
        room(pc, first, hindrances);
        encryption(pc).ifPresent(first::add);
        if (isOnBattery(pc)) {
            hindrances.add(Message.of(KEY + "on-battery"));
        }
        return new ReinstallPreflight(
                Message.of(KEY + "before", joined(first).orElseThrow()),
                joined(hindrances).orElse(null));
    }

    private static Message edition(String windows, boolean settings, Optional<String> language) {
        String key = KEY + (settings ? "same" : "choose");
        return language.map(name -> Message.of(key + "-language", windows, name))
                .orElseGet(() -> Message.of(key, windows));
    }

    private static void room(Pc pc, List<Message> first, List<Message> hindrances) {
        try {
            long free = pc.files().space(pc.facts().windowsFolder()).free();
            if (free < NEEDED) {
                hindrances.add(Message.of(KEY + "no-room", free >> 30));
            } else {
                first.add(Message.of(KEY + "room", free >> 30));
            }
        } catch (PcException unread) {
            first.add(Message.of(KEY + "room-unread"));
        }
    }

    private static Optional<Message> encryption(Pc pc) {
        OptionalLong status;
        try {
            status = pc.registry().number(BITLOCKER, ENCRYPTED);
        } catch (PcException unread) {
            status = OptionalLong.empty();
        }
        if (status.isEmpty()) {
            return Optional.of(Message.of(KEY + "encryption-unread"));
        }
        return status.getAsLong() == 0 ? Optional.empty() : Optional.of(Message.of(KEY + "encrypted"));
    }

    private static boolean isOnBattery(Pc pc) {
        try {
            return pc.power().supply().onBattery();
        } catch (PcException unread) {
            return false; // the text asks for mains power anyway
        }
    }

    private static Optional<Message> joined(List<Message> messages) {
        return messages.stream().reduce((one, other) -> Message.of(KEY + "and", one, other));
    }
}
