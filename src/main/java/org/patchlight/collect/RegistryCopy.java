package org.patchlight.collect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.RestartKeys;
import org.patchlight.pc.policy.FirewallRule;
import org.patchlight.pc.policy.UpgradeHold;
import org.patchlight.pc.service.ServiceFacts;
import org.patchlight.pc.service.ServiceNames;
import org.patchlight.pc.service.StartType;
import org.patchlight.update.build.RollupPackage;
import org.patchlight.update.build.WindowsBuild;

/**
 * Services, policies, settings of updates and time, and the marks of a pending restart, as text of a {@code .reg}
 * file of version 5.
 */
final class RegistryCopy {
    private static final String SERVICES = "HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\";

    /** The only shape of a package's name that is copied. */
    private static final Pattern ROLLUP = Pattern.compile(
            "(?i)Package_for_RollupFix~\\p{XDigit}{16}~(?:amd64|arm64|x86)~~\\d{5}\\.\\d{1,5}(?:\\.\\d{1,5}){0,2}");

    /** A version of Windows as its compatibility check writes it, such as {@code GE24H2}. */
    private static final Pattern VERSION = Pattern.compile("[A-Z]{2}\\d\\dH\\d|\\d\\dH\\d|[A-Z]{2}\\d");

    private final Pc pc;
    private final UnaryOperator<String> keeping;
    private final List<String> lines = new ArrayList<>();
    private @Nullable Message trouble;

    /**
     * Reads the registry.
     *
     * @param keeping what stays of a text
     */
    RegistryCopy(Pc pc, UnaryOperator<String> keeping) {
        this.pc = pc;
        this.keeping = keeping;
        lines.add("Windows Registry Editor Version 5.00");
        moment();
        ServiceNames.COLLECTED.forEach(this::service);
        RestartKeys.ALL.forEach(this::mark);
        WatchedKeys.VALUES.forEach(this::values);
        values(FirewallRule.KEY, blockingRules());
        rollups();
        holds();
        BlockerComments blockers = new BlockerComments(pc);
        lines.addAll(blockers.lines());
        trouble = blockers.troubleOrNull() == null ? trouble : blockers.troubleOrNull();
    }

    List<String> lines() {
        return lines;
    }

    /** The last error; null if everything could be read. */
    @Nullable Message troubleOrNull() {
        return trouble;
    }

    /** The moment and the version of the kernel's file, by which {@code analyze} compares the build with records. */
    private void moment() {
        lines.add("; read at " + pc.clock().now());
        try {
            pc.files()
                    .version(pc.facts().windowsFolder() + "\\System32\\ntoskrnl.exe")
                    .filter(version -> WindowsBuild.ofVersion(version).isPresent())
                    .ifPresent(version -> lines.add("; ntoskrnl.exe " + version));
        } catch (PcException unread) {
            // It only confirms what the registry says.
        }
    }

    /** The states of the cumulative updates. Names of other packages stay on the PC. */
    private void rollups() {
        try {
            for (String name : pc.registry().children(RollupPackage.PACKAGES)) {
                if (WindowsBuild.ofPackage(name).isPresent()
                        && ROLLUP.matcher(name).matches()) {
                    values(RollupPackage.PACKAGES.child(name), List.of(RollupPackage.STATE));
                }
            }
        } catch (PcException refused) {
            trouble = Refusals.note(refused);
        }
    }

    /** Holds of Microsoft on newer versions, by the exact shape of their names. */
    private void holds() {
        try {
            for (String version : pc.registry().children(UpgradeHold.VERSIONS)) {
                RegistryKey key = UpgradeHold.VERSIONS.child(version);
                boolean held = VERSION.matcher(version).matches()
                        && pc.registry()
                                .text(key, UpgradeHold.VALUE)
                                .flatMap(ids -> UpgradeHold.of(version, ids))
                                .isPresent();
                if (held) {
                    values(key, List.of(UpgradeHold.VALUE));
                }
            }
        } catch (PcException refused) {
            trouble = Refusals.note(refused);
        }
    }

    /** Only the rules that block updates: all others are private and long. */
    private List<String> blockingRules() {
        List<String> names = new ArrayList<>();
        try {
            for (String name : pc.registry().valueNames(FirewallRule.KEY)) {
                if (pc.registry()
                        .text(FirewallRule.KEY, name)
                        .flatMap(FirewallRule::blockingUpdates)
                        .isPresent()) {
                    names.add(name);
                }
            }
        } catch (PcException refused) {
            trouble = Refusals.note(refused);
        }
        return names;
    }

    private void service(String name) {
        try {
            Optional<ServiceFacts> facts = pc.services().find(name);
            if (facts.isPresent()) {
                service(facts.get());
            } else {
                lines.add("");
                lines.add("; there is no service " + name);
            }
        } catch (PcException refused) {
            trouble = Refusals.note(refused);
        }
    }

    private void service(ServiceFacts facts) {
        lines.add("");
        lines.add("[" + SERVICES + facts.name() + "]");
        lines.add("; state: " + facts.state().name().toLowerCase(Locale.ROOT));
        lines.add("\"Start\"=" + dword(start(facts.startType())));
        if (facts.startType() == StartType.AUTOMATIC_DELAYED) {
            lines.add("\"DelayedAutostart\"=" + dword(1));
        }
    }

    private static long start(StartType type) {
        return switch (type) {
            case BOOT -> 0;
            case SYSTEM -> 1;
            case AUTOMATIC, AUTOMATIC_DELAYED -> 2;
            case MANUAL -> 3;
            case DISABLED -> 4;
        };
    }

    private boolean exists(RegistryKey key) {
        try {
            return pc.registry().exists(key);
        } catch (PcException refused) {
            trouble = Refusals.note(refused);
            return false;
        }
    }

    private void mark(RegistryKey key) {
        if (exists(key)) {
            key(key);
        }
    }

    private void values(RegistryKey key, List<String> names) {
        List<String> found = new ArrayList<>();
        for (String name : names) {
            try {
                pc.registry()
                        .read(key, name)
                        .flatMap(value -> formatted(name, value))
                        .ifPresent(value -> found.add("\"" + name + "\"=" + value));
            } catch (PcException refused) {
                trouble = Refusals.note(refused);
            }
        }
        if (!found.isEmpty() || exists(key)) {
            // An empty key is also information.
            key(key);
            lines.addAll(found);
        }
    }

    private void key(RegistryKey key) {
        lines.add("");
        String hive = key.hive() == RegistryKey.Hive.HKLM ? "HKEY_LOCAL_MACHINE" : "HKEY_CURRENT_USER";
        lines.add("[" + hive + "\\" + key.path() + "]");
    }

    /**
     * The value in the format of the file. Lists and bytes are skipped, because no setting of updates or time has
     * them. Texts are replaced before their backslashes are doubled.
     */
    private Optional<String> formatted(String name, RegistryValue value) {
        if (value instanceof RegistryValue.Number number) {
            return Optional.of(dword(number.number()));
        }
        if (value instanceof RegistryValue.Text text) {
            String plain = RegistryTexts.kept(name, text.text().replaceAll("\\p{Cntrl}", " "), keeping);
            return Optional.of("\"" + plain.replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
        }
        return Optional.empty();
    }

    private static String dword(long number) {
        return String.format(Locale.ROOT, "dword:%08x", number & 0xFFFF_FFFFL);
    }
}
