package org.patchlight.repair;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.patchlight.clock.fix.TrustedTime;
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
import org.patchlight.pc.policy.FirewallRule;
import org.patchlight.pc.service.ServiceFacts;
import org.patchlight.pc.service.StartType;
import org.patchlight.pc.simulated.state.HealthyWindows;
import org.patchlight.pc.simulated.state.ServiceHabits;
import org.patchlight.repair.interrupted.FinishRepair;
import org.patchlight.repair.interrupted.UnfinishedRuns;
import org.patchlight.repair.journal.Journal;
import org.patchlight.repair.journal.PastChange;
import org.patchlight.repair.journal.PastChanges;
import org.patchlight.repair.journal.RunLock;
import org.patchlight.repair.plan.Planner;
import org.patchlight.update.UpdateCheck;
import org.patchlight.update.attempt.UpdateFailure;
import org.patchlight.update.standing.StandingCheck;

/** A simulated PC under repair, checked without a network: its true time is this machine's time. */
public final class AffectedPc {
    private static final List<String> SERVICES =
            List.of("wuauserv", "BITS", "UsoSvc", "DoSvc", "msiserver", "CryptSvc", "W32Time");
    /**
     * A part of the names of folders that an undo found in the place of those it restored. It deletes nothing, so it
     * keeps them.
     */
    private static final String PUT_AWAY = ".replaced";

    private static final String WINDOWS = "C:\\Windows";

    private final Pc pc;
    private final Planner planner;
    private final List<StandingCheck> circumstances;
    private final Supplier<List<PastChange>> pastChanges;
    private final List<UpdateFailure> remembered = new ArrayList<>();
    private final UnaryOperator<List<Finding>> earlier;
    private final RunLock lock;

    AffectedPc(Pc pc) {
        this(pc, TrustedTime.NONE);
    }

    /** A PC whose earlier repairs may have been interrupted. */
    public AffectedPc(Pc pc, Journal journal, RunLock lock) {
        this(pc, TrustedTime.NONE, new UnfinishedRuns(pc, journal, lock), lock, List::of, 30);
    }

    /** @param means the trusted time that the clock's fixes use */
    AffectedPc(Pc pc, TrustedTime means) {
        this(pc, means, null, RunLock.inMemory(), List::of, 30);
    }

    /**
     * A PC whose checks know what was done to it, by this journal.
     *
     * @param keepDays for how many days kept copies of folders stay
     */
    AffectedPc(Pc pc, Journal journal, int keepDays) {
        this(pc, TrustedTime.NONE, null, RunLock.inMemory(), () -> pastChanges(pc, journal), keepDays);
    }

    private AffectedPc(
            Pc pc,
            TrustedTime means,
            @Nullable UnfinishedRuns unfinished,
            RunLock lock,
            Supplier<List<PastChange>> pastChanges,
            int keepDays) {
        this.pc = pc;
        this.pastChanges = pastChanges;
        FinishRepair finish = unfinished == null ? FinishRepair.withoutJournal() : FinishRepair.of(unfinished);
        this.planner = new Planner(pc, FixCatalogue.all(means, finish, pastChanges));
        this.circumstances = StandingCheckCatalogue.all(pastChanges, () -> keepDays);
        this.earlier = found -> unfinished == null ? List.of() : unfinished.findings(found);
        this.lock = lock;
    }

    private static List<PastChange> pastChanges(Pc pc, Journal journal) {
        try {
            return PastChanges.inEffect(journal, pc.facts().id());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public Planner planner() {
        return planner;
    }

    public HealthReport check() {
        var updates = new UpdateCheck(
                        pc,
                        () -> 30,
                        () -> 35,
                        () -> List.copyOf(remembered),
                        circumstances,
                        pastChanges,
                        List::of,
                        UnaryOperator.identity())
                .check();
        remembered.clear();
        remembered.addAll(updates.state().unresolved());
        List<Finding> findings = new ArrayList<>(updates.findings());
        findings.addAll(new DeviceCheck(pc).check().findings());
        findings.addAll(earlier.apply(List.copyOf(findings)));
        Duration offset = Duration.between(pc.clock().now(), MachineTime.now());
        if (offset.abs().compareTo(Duration.ofSeconds(60)) > 0) {
            findings.add(ProblemSets.finding(
                            "clock-behind",
                            Subject.CLOCK,
                            Severity.PROBLEM,
                            pc.clock().now(),
                            "resync-clock")
                    .withClockOffset(offset));
        }
        return HealthReport.of(pc.clock().now(), findings);
    }

    public Repairs repairs(Journal journal) {
        return new Repairer(
                pc, planner, journal, lock, this::check, new Patience(Duration.ZERO, Duration.ZERO, duration -> true));
    }

    /** What a repair may change and an undo must restore, with the states of services. */
    public Map<String, String> snapshot() throws PcException {
        Map<String, String> all = new TreeMap<>();
        for (String name : SERVICES) {
            ServiceFacts service = pc.services().find(name).orElse(null);
            String state = service == null ? "none" : service.startType() + " " + service.state();
            all.put("service " + name, service != null && comesAndGoes(name) ? service.startType() + "" : state);
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
        // what undo renames and keeps has a name of its own, and its folder is compared below
        all.put(
                "system32",
                pc.files().list(WINDOWS + "\\System32").stream()
                        .filter(name -> !name.startsWith("catroot2."))
                        .collect(Collectors.joining(" ")));
        for (String rule : pc.registry().valueNames(FirewallRule.KEY)) {
            all.put("rule " + rule, pc.registry().text(FirewallRule.KEY, rule).orElse(""));
        }
        try (InputStream hosts = pc.files().open(HealthyWindows.HOSTS_FILE)) {
            all.put("hosts", new String(hosts.readAllBytes(), StandardCharsets.ISO_8859_1));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
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

    /** The sizes of all logs of past updates, under any name of their folder. */
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

    /** Whether this PC starts and stops the service by itself, so that its state is no one's to keep. */
    boolean comesAndGoes(String service) {
        return String.valueOf(pc.facts().scenario()).contains(ServiceHabits.ON_DEMAND)
                && ServiceHabits.COMING_AND_GOING.contains(service);
    }

    /** The names of the services that run and are not disabled: a repair must leave them running. */
    List<String> running() throws PcException {
        List<String> running = new ArrayList<>();
        for (String name : SERVICES) {
            if (pc.services()
                            .find(name)
                            .filter(service -> service.isUp() && service.startType() != StartType.DISABLED)
                            .isPresent()
                    && !comesAndGoes(name)) {
                running.add(name);
            }
        }
        return running;
    }
}
