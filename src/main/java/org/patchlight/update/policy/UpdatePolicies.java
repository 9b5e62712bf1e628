package org.patchlight.update.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.patchlight.health.Message;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.RegistryView;

/** The policies that change how a PC updates. They are an administrator's decision: told, never changed. */
final class UpdatePolicies {
    private static final RegistryKey KEY = RegistryKey.machine("SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate");
    private static final RegistryKey AUTOMATIC = KEY.child("AU");
    /** Where an organisation's device management (MDM) puts the same decisions. */
    private static final RegistryKey DEVICE =
            RegistryKey.machine("SOFTWARE\\Microsoft\\PolicyManager\\current\\device\\Update");

    private static final RegistryKey USER =
            RegistryKey.user("Software\\Microsoft\\Windows\\CurrentVersion\\Policies\\WindowsUpdate");
    private static final String NO_ACCESS = "DisableWindowsUpdateAccess";
    private static final int LONGEST_TEXT = 80;

    private UpdatePolicies() {}

    /**
     * A value that means something.
     *
     * @param says which numbers do; texts do unless they are blank
     * @param meaning the end of the key of its words
     */
    private record Switch(RegistryKey key, String name, LongPredicate says, String meaning) {
        Switch(RegistryKey key, String name) {
            this(key, name, number -> number != 0, name);
        }
    }

    private static final List<Switch> SWITCHES = List.of(
            new Switch(KEY, NO_ACCESS),
            new Switch(KEY, "SetDisableUXWUAccess"),
            new Switch(KEY, "DoNotConnectToWindowsUpdateInternetLocations"),
            new Switch(KEY, "DisableOSUpgrade"),
            new Switch(KEY, "TargetReleaseVersion"),
            new Switch(KEY, "TargetReleaseVersionInfo"),
            new Switch(KEY, "ProductVersion"),
            new Switch(KEY, "ExcludeWUDriversInQualityUpdate"),
            new Switch(KEY, "DeferFeatureUpdatesPeriodInDays"),
            new Switch(KEY, "DeferQualityUpdatesPeriodInDays"),
            new Switch(KEY, "PauseFeatureUpdatesStartTime"),
            new Switch(KEY, "PauseQualityUpdatesStartTime"),
            new Switch(AUTOMATIC, "NoAutoUpdate"),
            new Switch(AUTOMATIC, "AUOptions", number -> number == 2, "AUOptions.2"),
            new Switch(AUTOMATIC, "AUOptions", number -> number == 3, "AUOptions.3"),
            new Switch(DEVICE, "AllowUpdateService", number -> number == 0, "AllowUpdateService"),
            new Switch(DEVICE, "AllowAutoUpdate", number -> number == 5, "NoAutoUpdate"),
            new Switch(DEVICE, "DeferFeatureUpdatesPeriodInDays"),
            new Switch(DEVICE, "DeferQualityUpdatesPeriodInDays"),
            new Switch(DEVICE, "PauseFeatureUpdates", number -> number != 0, "PauseFeatureUpdatesStartTime"),
            new Switch(DEVICE, "PauseQualityUpdates", number -> number != 0, "PauseQualityUpdatesStartTime"),
            new Switch(DEVICE, "TargetReleaseVersion", number -> false, "TargetReleaseVersionInfo"));

    /**
     * The policies in force, each with what it does.
     *
     * @param tenOrLater whether this is Windows 10 or later
     */
    static List<Message> read(RegistryView registry, boolean tenOrLater) throws PcException {
        List<Message> policies = new ArrayList<>();
        for (Switch one : SWITCHES) {
            add(registry, one, policies);
        }
        if (!tenOrLater) {
            // later versions do not heed policies of the person
            add(registry, new Switch(USER, NO_ACCESS), policies);
        }
        return policies;
    }

    private static void add(RegistryView registry, Switch one, List<Message> policies) throws PcException {
        Optional<String> value = registry.read(one.key(), one.name()).flatMap(found -> said(one, found));
        value.ifPresent(text -> policies.add(Message.of(
                "update.evidence.policy",
                one.key() + "\\" + one.name(),
                text,
                Message.of("update.policy." + one.meaning()))));
    }

    private static Optional<String> said(Switch one, RegistryValue value) {
        if (value instanceof RegistryValue.Number number) {
            return one.says().test(number.number()) ? Optional.of(Long.toString(number.number())) : Optional.empty();
        }
        if (value instanceof RegistryValue.Text text && !text.text().isBlank()) {
            String said = text.text().strip();
            return Optional.of(said.length() <= LONGEST_TEXT ? said : said.substring(0, LONGEST_TEXT) + "...");
        }
        return Optional.empty();
    }
}
