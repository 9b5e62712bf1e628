package org.patchlight.repair;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.patchlight.clock.OwnMeans;
import org.patchlight.diagnosis.FixCatalogue;
import org.patchlight.diagnosis.StandingCheckCatalogue;
import org.patchlight.driver.DeviceCheck;
import org.patchlight.health.Finding;
import org.patchlight.health.HealthReport;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.machine.MachineTime;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.ServiceFacts;
import org.patchlight.pc.StartType;
import org.patchlight.update.StandingCheck;
import org.patchlight.update.UpdateCheck;
import org.patchlight.update.UpdateFailure;

/** A simulated PC under repair, looked at without any network: its true time is this machine's. */
final class Patient {
    private static final List<String> SERVICES =
            List.of("wuauserv", "BITS", "UsoSvc", "DoSvc", "msiserver", "CryptSvc", "W32Time");
    /** In the names of folders that an undo met where it put others back: it keeps them, for it deletes nothing. */
    private static final String PUT_AWAY = ".replaced";

    private static final String WINDOWS = "C:\\Windows";

    private final Pc pc;
    private final Planner planner;
    private final List<StandingCheck> circumstances;
    private final Supplier<List<Deed>> deeds;
    private final List<UpdateFailure> remembered = new ArrayList<>();
    private final UnaryOperator<List<Finding>> earlier;
    private final RunLock lock;

    Patient(Pc pc) {
        this(pc, OwnMeans.NONE);
    }

    /** One whose earlier repairs may have been interrupted. */
    Patient(Pc pc, Journal journal, RunLock lock) {
        this(pc, OwnMeans.NONE, new UnfinishedRuns(pc, journal, lock), lock, List::of, 30);
    }

    /** @param means what the fixes of the clock have of their own */
    Patient(Pc pc, OwnMeans means) {
        this(pc, means, null, RunLock.inMemory(), List::of, 30);
    }

    /**
     * One that knows what was done to it, by this journal.
     *
     * @param keepDays for how many days folders that were set aside are kept
     */
    Patient(Pc pc, Journal journal, int keepDays) {
        this(pc, OwnMeans.NONE, null, RunLock.inMemory(), () -> deeds(pc, journal), keepDays);
    }

    private Patient(
            Pc pc,
            OwnMeans means,
            @Nullable UnfinishedRuns unfinished,
            RunLock lock,
            Supplier<List<Deed>> deeds,
            int keepDays) {
        this.pc = pc;
        this.deeds = deeds;
        FinishRepair finish = unfinished == null ? FinishRepair.withoutJournal() : FinishRepair.of(unfinished);
        this.planner = new Planner(pc, FixCatalogue.all(means, finish, deeds));
        this.circumstances = StandingCheckCatalogue.all(deeds, () -> keepDays);
        this.earlier = found -> unfinished == null ? List.of() : unfinished.findings(found);
        this.lock = lock;
    }

    private static List<Deed> deeds(Pc pc, Journal journal) {
        try {
            return Deeds.standing(journal, pc.facts().id());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Planner planner() {
        return planner;
    }

    HealthReport look() {
        var updates =
                new UpdateCheck(pc, () -> 30, () -> 35, () -> List.copyOf(remembered), circumstances, deeds).look();
        remembered.clear();
        remembered.addAll(updates.state().unhealed());
        List<Finding> findings = new ArrayList<>(updates.findings());
        findings.addAll(new DeviceCheck(pc).look().findings());
        findings.addAll(earlier.apply(List.copyOf(findings)));
        Duration offset = Duration.between(pc.clock().now(), MachineTime.now());
        if (offset.abs().compareTo(Duration.ofSeconds(60)) > 0) {
            findings.add(Ills.finding(
                            "clock-behind",
                            Subject.CLOCK,
                            Severity.PROBLEM,
                            pc.clock().now(),
                            "resync-clock")
                    .withClockOffset(offset));
        }
        return HealthReport.of(pc.clock().now(), findings);
    }

    Repairs repairs(Journal journal) {
        return new Repairer(
                pc,
                planner,
                journal,
                lock,
                this::look,
                new Repairer.Patience(Duration.ZERO, Duration.ZERO, duration -> true));
    }

    /** What a repair may change and an undo must put back, with the states of services. */
    Map<String, String> snapshot() throws PcException {
        Map<String, String> all = new TreeMap<>();
        for (String name : SERVICES) {
            ServiceFacts service = pc.services().find(name).orElse(null);
            all.put("service " + name, service == null ? "none" : service.startType() + " " + service.state());
        }
        for (String child : List.of("", "OSUpgrade", "Auto Update")) {
            String path = "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WindowsUpdate"
                    + (child.isEmpty() ? "" : "\\" + child);
            var key = RegistryKey.machine(path);
            all.put("key " + path, String.valueOf(pc.registry().exists(key)));
            all.put(
                    "value " + path,
                    String.valueOf(pc.registry().read(key, "AllowOSUpgrade").orElse(null)));
        }
        all.put("zone", pc.timeZones().current());
        tree(WINDOWS + "\\SoftwareDistribution", all);
        tree(WINDOWS + "\\System32\\catroot2", all);
        return all;
    }

    private void tree(String path, Map<String, String> into) throws PcException {
        var found = pc.files().find(path);
        if (found.isEmpty()) {
            return;
        }
        into.put("file " + path, found.get().folder() ? "folder" : found.get().size() + " bytes");
        if (found.get().folder()) {
            for (String name : pc.files().list(path)) {
                if (!name.contains(PUT_AWAY)) {
                    tree(path + "\\" + name, into);
                }
            }
        }
    }

    /** The sizes of all logs of past updates, under whatever name their folder stands. */
    List<Long> logs() throws PcException {
        List<Long> sizes = new ArrayList<>();
        for (String name : pc.files().list(WINDOWS)) {
            if (name.startsWith("SoftwareDistribution")) {
                pc.files()
                        .find(WINDOWS + "\\" + name + "\\ReportingEvents.log")
                        .ifPresent(log -> sizes.add(log.size()));
            }
        }
        return sizes;
    }

    /** The services that run, by name, that are not disabled: those that a repair must leave running. */
    List<String> running() throws PcException {
        List<String> running = new ArrayList<>();
        for (String name : SERVICES) {
            if (pc.services()
                    .find(name)
                    .filter(service -> service.isUp() && service.startType() != StartType.DISABLED)
                    .isPresent()) {
                running.add(name);
            }
        }
        return running;
    }
}
