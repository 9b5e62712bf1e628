package org.patchlight.repair.step;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.device.DriverFacts;

/**
 * Keeps a copy of the driver package that a device uses, before another one replaces it. Undo installs that copy again,
 * if Windows does not prefer the newer driver.
 *
 * <p>The copy lies below the folder of Windows, where only administrators can write. Elsewhere any user could plant a
 * package for an undo to install.
 *
 * @param target the instance id of the device
 * @param inf the name of the package; empty if read from a journal, whose before-values hold it
 * @param folder where the copy goes; empty if read from a journal
 */
public record ExportDriver(String target, String inf, String folder) implements UndoableStep {
    /** The name of the action in a journal. */
    public static final String ACTION = "export-driver";

    private static final String FOLDER = "folder";
    private static final String INF = "inf";
    private static final String VERSION = "version";
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** A step for a driver in use; empty for a driver that came with Windows, which has no package of its own. */
    public static Optional<ExportDriver> of(Pc pc, DriverFacts driver) {
        if (!driver.inf().toLowerCase(Locale.ROOT).matches("oem\\d+\\.inf")) {
            return Optional.empty();
        }
        String name = driver.inf() + "-" + STAMP.format(pc.clock().now());
        String folder = pc.facts().windowsFolder() + "\\Patchlight\\drivers\\" + name;
        return Optional.of(new ExportDriver(driver.deviceId(), driver.inf(), folder));
    }

    @Override
    public String action() {
        return ACTION;
    }

    @Override
    public Message title() {
        return Message.of("step." + ACTION, inf, target);
    }

    @Override
    public Map<String, String> before(Pc pc) throws PcException {
        Optional<DriverFacts> driver = present(pc);
        return driver.isEmpty()
                ? Map.of()
                : Map.of(INF, inf, VERSION, driver.get().version(), FOLDER, folder);
    }

    @Override
    public Optional<Message> unavailable() {
        return Optional.of(Message.of("step." + ACTION + ".unavailable", inf));
    }

    @Override
    public StepOutcome act(Pc pc, IntConsumer progress) throws PcException {
        pc.devices().exportDriver(inf, folder, LIMIT);
        return StepOutcome.done(Message.of("step." + ACTION + ".kept", folder));
    }

    @Override
    public boolean isLost(Pc pc, Map<String, String> before) throws PcException {
        String kept = before.get(FOLDER);
        return kept != null && pc.files().find(kept).isEmpty();
    }

    @Override
    public void undo(Pc pc, Map<String, String> before) throws PcException {
        String kept = before.get(FOLDER);
        if (kept == null || isInUse(pc, before)) {
            return;
        }
        pc.devices().installExported(kept, LIMIT);
        if (!isInUse(pc, before)) {
            throw new PcException(Reason.FAILED, ACTION, String.valueOf(before.get(INF)), 0);
        }
    }

    /**
     * Whether the device uses this driver now. Its package may have another name by now, so the version identifies it.
     */
    private boolean isInUse(Pc pc, Map<String, String> before) throws PcException {
        return present(pc)
                .filter(driver -> driver.version().equals(before.get(VERSION)))
                .isPresent();
    }

    private Optional<DriverFacts> present(Pc pc) throws PcException {
        return pc.devices().drivers().stream()
                .filter(driver -> driver.deviceId().equalsIgnoreCase(target))
                .findFirst();
    }
}
