package org.patchlight.driver;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.FixTerms;
import org.patchlight.health.Message;
import org.patchlight.health.Subject;
import org.patchlight.health.Undo;
import org.patchlight.pc.DeviceFacts;
import org.patchlight.pc.OfferedDriver;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.repair.Fix;
import org.patchlight.repair.Prescription;
import org.patchlight.repair.step.Ask;
import org.patchlight.repair.step.Ask.Request;

/** Installs the drivers that Windows Update offers for devices with a problem, or for the one device that a person names. */
public final class UpdateDrivers implements Fix {
    static final String ID = "update-drivers";

    private static final FixDeclaration DECLARATION = new FixDeclaration(
            ID,
            Subject.DEVICES,
            List.of(Message.of("driver.touches.drivers")),
            true,
            Undo.NONE,
            false,
            true,
            FixTerms.of(
                    Duration.ofMinutes(10),
                    true,
                    "device-without-driver",
                    "device-problem",
                    "update-failed",
                    "upgrade-failed"));

    @Override
    public FixDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public boolean takesValue() {
        return true;
    }

    @Override
    public Prescription prescribe(Pc pc, @Nullable String value) throws PcException {
        List<OfferedDriver> offered;
        try {
            offered = pc.devices().offeredDrivers();
        } catch (PcException unknown) {
            if (unknown.reason() == Reason.UNAVAILABLE) {
                return Prescription.none(Message.of("driver.obstacle.offers-unknown"));
            }
            throw unknown;
        }
        if (!pc.devices().canInstallOffered()) {
            return Prescription.none(Message.of("driver.obstacle.by-person"));
        }
        return value == null || value.isBlank()
                ? forAll(offered, pc.devices().withProblems())
                : forOne(offered, value.strip());
    }

    private static Prescription forOne(List<OfferedDriver> offered, String device) {
        List<OfferedDriver> named = offered.stream()
                .filter(driver -> driver.deviceId().equalsIgnoreCase(device))
                .toList();
        return named.isEmpty()
                ? Prescription.none(Message.of("driver.obstacle.none-offered-for", device))
                : Prescription.of(steps(named));
    }

    private static Prescription forAll(List<OfferedDriver> offered, List<DeviceFacts> devices) {
        Set<String> ill = devices.stream()
                .filter(device -> DeviceProblem.isWorthReporting(device.problem()))
                .map(DeviceFacts::id)
                .collect(Collectors.toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER)));
        List<OfferedDriver> fitting = offered.stream()
                .filter(driver -> ill.contains(driver.deviceId()))
                .toList();
        if (fitting.isEmpty()) {
            return Prescription.none(Message.of("driver.obstacle.none-offered"));
        }
        List<OfferedDriver> left =
                fitting.stream().filter(UpdateDrivers::isDelicate).toList();
        List<OfferedDriver> taken =
                fitting.stream().filter(driver -> !isDelicate(driver)).toList();
        Message leftOut = left.isEmpty()
                ? null
                : Message.of(
                        "driver.obstacle.delicate",
                        left.stream()
                                .map(driver -> driver.title() + " (" + ID + "=\"" + driver.deviceId() + "\")")
                                .collect(Collectors.joining("; ")));
        return new Prescription(List.copyOf(steps(taken)), leftOut);
    }

    private static boolean isDelicate(OfferedDriver driver) {
        return DelicateClasses.contains(driver.deviceClass());
    }

    private static List<Ask> steps(List<OfferedDriver> drivers) {
        return drivers.stream()
                .map(OfferedDriver::deviceId)
                .distinct()
                .map(device -> new Ask(Request.INSTALL_DRIVER, device))
                .toList();
    }
}
