package org.patchlight.driver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.FindingId;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.FixId;
import org.patchlight.health.FixTerms;
import org.patchlight.health.FixTerms.Need;
import org.patchlight.health.FixTerms.Proof;
import org.patchlight.health.FixTerms.Servers;
import org.patchlight.health.FixValue;
import org.patchlight.health.ManualTool;
import org.patchlight.health.Message;
import org.patchlight.health.Subject;
import org.patchlight.health.Undo;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.device.DeviceFacts;
import org.patchlight.pc.device.DriverFacts;
import org.patchlight.pc.device.OfferedDriver;
import org.patchlight.repair.plan.Fix;
import org.patchlight.repair.plan.FixProposal;
import org.patchlight.repair.step.ExportDriver;
import org.patchlight.repair.step.InstallDriver;
import org.patchlight.repair.step.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The fix that installs the drivers that Windows Update offers: for all devices with a problem, or for the one device
 * that the user names.
 */
public final class UpdateDrivers implements Fix {
    /** The id of this fix. A value is the id of one device. */
    public static final String ID = FixId.UPDATE_DRIVERS;

    private static final FixDeclaration DECLARATION = FixDeclaration.of(
                    ID,
                    Subject.DEVICES,
                    Undo.PARTIAL,
                    FixTerms.of(
                                    Duration.ofMinutes(60),
                                    Servers.DURING,
                                    Proof.STATE,
                                    ManualTool.WINDOWS_UPDATE,
                                    FindingId.DEVICE_WITHOUT_DRIVER,
                                    FindingId.DEVICE_PROBLEM,
                                    FindingId.UPDATE_FAILED,
                                    FindingId.UPGRADE_FAILED)
                            .needing(Need.POWER, Need.RESTORE_POINT)
                            .taking(FixValue.DEVICE))
            .changing(Message.of("driver.touches.drivers"))
            .asAdministrator()
            .unattended();

    private static final Logger LOG = LoggerFactory.getLogger(UpdateDrivers.class);
    private static final Duration BUSY_LIMIT = Duration.ofSeconds(30);

    @Override
    public FixDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public FixProposal propose(Pc pc, @Nullable String value) throws PcException {
        List<OfferedDriver> offered;
        try {
            offered = pc.devices().offeredDrivers();
        } catch (PcException unknown) {
            if (unknown.reason() == Reason.UNAVAILABLE) {
                return FixProposal.none(Message.of("driver.obstacle.offers-unknown"));
            }
            throw unknown;
        }
        if (!pc.devices().canInstallOffered()) {
            return FixProposal.none(Message.of("driver.obstacle.by-person"));
        }
        FixProposal wanted =
                value == null || value.isBlank() ? forAll(pc, offered) : forOne(pc, offered, value.strip());
        return !wanted.steps().isEmpty() && isInstalling(pc)
                ? FixProposal.none(Message.of("driver.obstacle.installing"))
                : wanted;
    }

    /** If that can't be read, the PC counts as idle: the installation checks again before it begins. */
    private static boolean isInstalling(Pc pc) {
        try {
            return pc.updateAgent().isInstalling(BUSY_LIMIT);
        } catch (PcException unread) {
            LOG.info("could not read whether updates are being installed", unread);
            return false;
        }
    }

    private static FixProposal forOne(Pc pc, List<OfferedDriver> offered, String device) throws PcException {
        List<OfferedDriver> matching = offered.stream()
                .filter(driver -> driver.deviceId().equalsIgnoreCase(device))
                .toList();
        return matching.isEmpty()
                ? FixProposal.none(Message.of("driver.obstacle.none-offered-for", device))
                : FixProposal.of(steps(pc, matching));
    }

    private static FixProposal forAll(Pc pc, List<OfferedDriver> offered) throws PcException {
        Set<String> faulty = pc.devices().withProblems().stream()
                .filter(device -> DeviceProblem.isWorthReporting(device.problem()))
                .map(DeviceFacts::id)
                .collect(Collectors.toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER)));
        List<OfferedDriver> fitting = offered.stream()
                .filter(driver -> faulty.contains(driver.deviceId()))
                .toList();
        if (fitting.isEmpty()) {
            return FixProposal.none(Message.of("driver.obstacle.none-offered"));
        }
        List<OfferedDriver> left =
                fitting.stream().filter(DelicateClasses::contains).toList();
        List<OfferedDriver> taken = fitting.stream()
                .filter(driver -> !DelicateClasses.contains(driver))
                .toList();
        Message leftOut = left.isEmpty()
                ? null
                : Message.of(
                        "driver.obstacle.delicate",
                        left.stream()
                                .map(driver -> driver.title() + " (" + ID + "=\"" + driver.deviceId() + "\")")
                                .collect(Collectors.joining("; ")));
        return new FixProposal(steps(pc, taken), leftOut);
    }

    /**
     * First saves a copy of each driver that will be replaced, then installs. Nothing is replaced if a copy can't be
     * saved.
     */
    private static List<Step> steps(Pc pc, List<OfferedDriver> drivers) throws PcException {
        List<Step> steps = new ArrayList<>();
        for (DriverFacts present : present(pc)) {
            if (drivers.stream().anyMatch(driver -> driver.deviceId().equalsIgnoreCase(present.deviceId()))) {
                ExportDriver.of(pc, present).ifPresent(steps::add);
            }
        }
        drivers.stream().distinct().map(InstallDriver::new).forEach(steps::add);
        return steps;
    }

    private static List<DriverFacts> present(Pc pc) throws PcException {
        try {
            return pc.devices().drivers();
        } catch (PcException unread) {
            if (unread.reason() == Reason.UNAVAILABLE) {
                return List.of();
            }
            throw unread;
        }
    }
}
