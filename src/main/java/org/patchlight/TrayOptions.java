package org.patchlight;

import java.util.Locale;
import org.patchlight.cli.CommandFailure;
import org.patchlight.cli.CommandFailure.Kind;
import org.patchlight.cli.CommonOptions;
import org.patchlight.desktop.Desktop.TrayKind;
import org.patchlight.health.Message;

/** Reads the options of the tray. */
final class TrayOptions {
    private TrayOptions() {}

    /**
     * The kind of the icon, once the kind of notifications was checked too.
     *
     * @throws CommandFailure if an option has a value that it doesn't offer
     */
    static TrayKind kind(CommonOptions options) throws CommandFailure {
        TrayKind kind;
        try {
            kind = TrayKind.valueOf(options.tray().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw wrongKind(options.tray(), "--tray", "auto, native, dorkbox, awt");
        }
        if (!Notifications.KINDS.contains(options.toast())) {
            throw wrongKind(options.toast(), "--toast", String.join(", ", Notifications.KINDS));
        }
        return kind;
    }

    private static CommandFailure wrongKind(String given, String option, String kinds) {
        return new CommandFailure(Kind.USAGE, Message.of("cli.option.kind", given, option, kinds));
    }
}
