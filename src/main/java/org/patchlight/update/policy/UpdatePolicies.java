package org.patchlight.update.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongPredicate;
import org.patchlight.health.Message;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.RegistryView;

/**
 * The policies that change how a PC updates. They are an administrator's decision: Patchlight reports them and
 * changes none, except an update server that leads nowhere.
 */
final class UpdatePolicies {
    private static final RegistryKey KEY = RegistryKey.machine("SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate");
    private static final RegistryKey AUTOMATIC = KEY.child("AU");
    /** Where device management (MDM) of an organisation stores the same decisions. */
    private static final RegistryKey DEVICE =
            RegistryKey.machine("SOFTWARE\\Microsoft\\PolicyManager\\current\\device\\Update");

    private static final RegistryKey USER =
            RegistryKey.user("Software\\Microsoft\\Windows\\CurrentVersion\\Policies\\WindowsUpdate");
    private static final String NO_ACCESS = Refusal.ACCESS.valueName();
    private static final int LONGEST_TEXT = 80;

    private UpdatePolicies() {}

    /**
     * A registry value that acts as a policy.
     *
     * @param matches which numbers have an effect; texts have one unless blank
     * @param meaning the last part of the key of its text
     */
    private record Switch(RegistryKey key, String name, LongPredicate matches, String meaning) {
        Switch(RegistryKey key, String name) {
            this(key, name, number -> number != 0, name);
        }

        /** Whether it holds the version of a Windows, which can be a text of digits, such as 2004. */
        boolean isVersion() {
            return meaning.equals("TargetReleaseVersionInfo") || meaning.equals("ProductVersion");
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
     * A value that refuses updates as a whole.
     *
     * @param key its key
     * @param name its name
     */
    record Denial(RegistryKey key, String name) {}

    private static final List<Denial> DENIALS = List.of(
            of(Refusal.ACCESS),
            of(Refusal.PAGE),
            of(Refusal.INTERNET),
            new Denial(KEY, "DisableOSUpgrade"),
            new Denial(KEY, "TargetReleaseVersion"),
            of(Refusal.AUTOMATIC));

    private static Denial of(Refusal refusal) {
        return new Denial(refusal.key(), refusal.valueName());
    }

    /** The current policies that refuse updates or new versions, no matter who set them. */
    static List<Denial> denials(RegistryView registry) throws PcException {
        List<Denial> found = new ArrayList<>();
        for (Denial one : DENIALS) {
            if (registry.number(one.key(), one.name()).orElse(0) != 0) {
                found.add(one);
            }
        }
        return found;
    }

    /**
     * The current policies, each with its effect.
     *
     * @param tenOrLater whether this is Windows 10 or later
     */
    static List<Message> read(RegistryView registry, boolean tenOrLater) throws PcException {
        List<Message> policies = new ArrayList<>();
        for (Switch one : SWITCHES) {
            add(registry, one, policies);
        }
        if (!tenOrLater) {
            // Later versions ignore the policies of a user.
            add(registry, new Switch(USER, NO_ACCESS), policies);
        }
        return policies;
    }

    private static void add(RegistryView registry, Switch one, List<Message> policies) throws PcException {
        Optional<String> value = registry.read(one.key(), one.name()).flatMap(found -> effective(one, found));
        value.ifPresent(text -> policies.add(Message.of(
                "update.evidence.policy",
                one.key() + "\\" + one.name(),
                text,
                Message.of("update.policy." + one.meaning()))));
    }

    private static Optional<String> effective(Switch one, RegistryValue value) {
        OptionalLong number = one.isVersion() ? OptionalLong.empty() : value.asNumber();
        if (number.isPresent() || value instanceof RegistryValue.Number) {
            long effective = value.asNumber().orElse(0);
            return one.matches().test(effective) ? Optional.of(Long.toString(effective)) : Optional.empty();
        }
        if (value instanceof RegistryValue.Text text && !text.text().isBlank()) {
            String effective = text.text().strip();
            return Optional.of(
                    effective.length() <= LONGEST_TEXT ? effective : effective.substring(0, LONGEST_TEXT) + "...");
        }
        return Optional.empty();
    }
}
