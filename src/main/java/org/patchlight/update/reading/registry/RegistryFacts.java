package org.patchlight.update.reading.registry;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.service.ServiceNames;
import org.patchlight.pc.service.ServiceProgram;
import org.patchlight.pc.service.ServiceProgram.Origin;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.reading.note.Fact;
import org.patchlight.update.reading.note.Notes;
import org.patchlight.update.reading.servicing.ServicingCodes;
import org.patchlight.update.reading.stamped.StampedLine;

/**
 * Reads from keys and values of a copied registry what concerns updates. These are disabled services, a pending
 * restart, a pause, the zone, and settings that hold updates back. Also the update agent's last results (Vista to
 * 8.1; in UTC). The keys may come from a hive loaded elsewhere, with any control set.
 */
final class RegistryFacts {
    private static final String SERVICES = "\\services\\";
    private static final String RESULTS = "\\windowsupdate\\auto update\\results\\";
    private static final String PAUSE = "\\windowsupdate\\ux\\settings";
    private static final String PARAMETERS = "\\parameters";
    private static final int DISABLED = 4;

    private static final String POLICY = "SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate";
    private static final String SECURE_BOOT = "SYSTEM\\CurrentControlSet\\Control\\SecureBoot\\";
    /** The keys whose values follow the same rules on a live PC and in a copy, in lower case with the root. */
    private static final Map<String, RegistryKey> COPIED = Stream.of(
                    RegistryKey.machine(POLICY),
                    RegistryKey.machine(POLICY + "\\AU"),
                    RegistryKey.machine("SOFTWARE\\Microsoft\\PolicyManager\\current\\device\\Update"),
                    RegistryKey.machine("SOFTWARE\\Microsoft\\WindowsUpdate\\UX\\Settings"),
                    RegistryKey.machine("SOFTWARE\\Microsoft\\WindowsUpdate\\UpdatePolicy\\Settings"),
                    RegistryKey.machine("SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WindowsUpdate\\OSUpgrade"),
                    RegistryKey.machine("SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion"),
                    RegistryKey.machine(SECURE_BOOT + "Servicing"),
                    RegistryKey.machine(SECURE_BOOT + "State"),
                    TimeServiceKeys.POLICY.child("Parameters"),
                    TimeServiceKeys.POLICY.child("TimeProviders\\NtpClient"),
                    RegistryKey.user("Software\\Microsoft\\Windows\\CurrentVersion\\Policies\\WindowsUpdate"))
            .collect(Collectors.toUnmodifiableMap(RegistryFacts::spelled, Function.identity()));

    private static final String ZONE = "\\control\\timezoneinformation";
    private static final int LONGEST_NAME = 60;
    private static final int MOST_MINUTES = 14 * 60;
    private static final int QUARTER = 15;

    private final Notes notes;
    private final boolean whole;
    private final Map<String, Start> starts = new HashMap<>();
    private String key = "";
    private @Nullable RegistryKey copied;
    private @Nullable String service;
    private @Nullable String program;
    private @Nullable EvidenceTime pauseBegan;
    private @Nullable String pauseEnds;
    private final CopiedBuild build = new CopiedBuild();
    private final CopiedBlockers blockers;
    private final TimeServiceKeys timeService = new TimeServiceKeys();

    private record Start(int rank, boolean disabled) {}

    /**
     * Starts before the first key.
     *
     * @param whole whether keys come with all their values, so that a missing value does not exist
     */
    RegistryFacts(Notes notes, boolean whole) {
        this.notes = notes;
        this.blockers = new CopiedBlockers(notes);
        this.whole = whole;
    }

    private static String spelled(RegistryKey key) {
        String root = key.hive() == RegistryKey.Hive.HKLM ? "hkey_local_machine\\" : "hkey_current_user\\";
        return root + key.path().toLowerCase(Locale.ROOT);
    }

    /** A key begins. */
    void key(String path) {
        key = path.toLowerCase(Locale.ROOT);
        build.key(path, key);
        blockers.key(path, key, rank() < 2);
        copied = COPIED.getOrDefault(key, timeService.settings(key, rank()));
        notes.keyOfClock(key.endsWith(ZONE) || TimeServiceKeys.contains(key));
        if (whole && copied != null) {
            notes.key(copied);
        }
        int services = key.contains("controlset") ? key.indexOf(SERVICES) : -1;
        String below = services < 0 ? "" : key.substring(services + SERVICES.length());
        service = services < 0 ? null : ServiceNames.watched(below);
        String owner = below.endsWith(PARAMETERS) ? below.substring(0, below.length() - PARAMETERS.length()) : below;
        program = ServiceProgram.known(owner);
        CopiedRestartMarks.ofKey(key).ifPresent(this::restartMark);
    }

    private void restartMark(String mark) {
        notes.fact(new Fact(Fact.Kind.RESTART_MARK, null, mark, null));
    }

    /** A number under the current key. */
    void number(String name, int value) {
        copy(name, new RegistryValue.Number(Integer.toUnsignedLong(value)));
        build.number(name, value);
        blockers.number(name, value);
        if (name.equalsIgnoreCase("ActiveTimeBias") && key.endsWith(ZONE) && rank() < 2) {
            zone(value);
        }
        CopiedRestartMarks.ofNumber(key, name, value).ifPresent(this::restartMark);
        if (service != null && name.equalsIgnoreCase("Start")) {
            Start start = new Start(rank(), value == DISABLED);
            starts.merge(service, start, (one, other) -> other.rank() < one.rank() ? other : one);
        } else if (name.equalsIgnoreCase("LastError") && operationOrNull() != null) {
            lastError(new Hresult(value));
        }
    }

    /** A text under the current key. */
    void text(String name, String value) {
        copy(name, new RegistryValue.Text(value));
        build.text(name, value);
        blockers.text(name, value);
        if (program != null && !program.isEmpty() && !value.isBlank()) {
            program(program, name, value);
        }
        if (name.equalsIgnoreCase("LastSuccessTime") && operationOrNull() != null) {
            EvidenceTime time = StampedLine.timeAt(value, 0);
            if (time != null) {
                result(new EvidenceTime(time.written(), ZoneOffset.UTC), true, new Hresult(0));
            }
        } else if (key.endsWith(PAUSE)) {
            pause(name, value);
        }
    }

    private void program(String owner, String name, String value) {
        boolean image =
                name.equalsIgnoreCase("ImagePath") && ServiceProgram.ofImage(owner, value, "") == Origin.FOREIGN;
        boolean library = name.equalsIgnoreCase("ServiceDll")
                && ServiceProgram.isHosted(owner)
                && ServiceProgram.ofLibrary(owner, value, "") == Origin.FOREIGN;
        if ((image || library) && !ServiceProgram.isCutOff(owner, value, library)) {
            String runs = owner + " = " + ServiceOutput.shortened(value);
            notes.fact(new Fact(Fact.Kind.SERVICE_HIJACKED, null, runs, null));
        }
    }

    /** A comment in a copy of Patchlight's own. */
    void comment(String line) {
        build.comment(line);
        blockers.comment(line);
    }

    /** A service that does not exist. */
    void noService(String name) {
        String watched = ServiceNames.watched(name);
        if (watched != null) {
            notes.fact(new Fact(Fact.Kind.SERVICE_MISSING, null, watched, null));
        }
    }

    /** Passes on what only the end of the registry decides. */
    void end() {
        starts.forEach((name, start) -> {
            if (start.disabled()) {
                notes.fact(new Fact(Fact.Kind.SERVICE_DISABLED, null, name, null));
            }
        });
        if (whole) {
            blockers.end();
            build.end(notes);
        }
        if (pauseEnds != null) {
            notes.fact(new Fact(Fact.Kind.PAUSED, pauseBegan, pauseEnds, null));
        }
    }

    private void copy(String name, RegistryValue value) {
        if (copied != null && name.length() <= LONGEST_NAME) {
            notes.value(copied, name, value);
        }
    }

    /** Windows stores how many minutes UTC is ahead of local time, so the sign is reversed. */
    private void zone(int bias) {
        if (Math.abs((long) bias) <= MOST_MINUTES && bias % QUARTER == 0) {
            notes.zone(ZoneOffset.ofTotalSeconds(-bias * 60));
        }
    }

    private void lastError(Hresult code) {
        if (ServicingCodes.isFailure(code)) {
            result(null, false, code);
        }
    }

    private void result(@Nullable EvidenceTime time, boolean succeeded, Hresult code) {
        Attempt.Operation operation = operationOrNull();
        if (operation != null) {
            notes.attempt(new Attempt(time, operation, succeeded, code, null, null, null, null, null));
        }
    }

    private Attempt.@Nullable Operation operationOrNull() {
        int results = key.indexOf(RESULTS);
        return switch (results < 0 ? "" : key.substring(results + RESULTS.length())) {
            case "detect" -> Attempt.Operation.SEARCH;
            case "download" -> Attempt.Operation.DOWNLOAD;
            case "install" -> Attempt.Operation.INSTALL;
            default -> null;
        };
    }

    private void pause(String name, String value) {
        try {
            if (name.equalsIgnoreCase("PauseUpdatesStartTime")) {
                pauseBegan = EvidenceTime.of(Instant.parse(value.strip()));
            } else if (name.equalsIgnoreCase("PauseUpdatesExpiryTime")) {
                pauseEnds = Instant.parse(value.strip()).toString();
            }
        } catch (DateTimeException noTime) {
            notes.unreadable();
        }
    }

    /** The current control set takes precedence over its copies. */
    private int rank() {
        if (key.contains("currentcontrolset")) {
            return 0;
        }
        return key.contains("controlset001") ? 1 : 2;
    }
}
