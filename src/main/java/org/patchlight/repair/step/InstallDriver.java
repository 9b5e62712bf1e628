package org.patchlight.repair.step;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.agent.AgentInstallation;
import org.patchlight.pc.agent.AgentInstallation.Ended;
import org.patchlight.pc.agent.AgentInstallation.Outcome;
import org.patchlight.pc.device.OfferedDriver;

/**
 * Makes Windows Update install one driver that it offers, and no other for the same device. Which drivers may be
 * installed was decided when the plan was made. This step alone can't be undone; {@link ExportDriver} before it keeps
 * the old driver.
 *
 * @param driver the offered driver; the step's target is its device
 */
public record InstallDriver(OfferedDriver driver) implements Step {
    /** The name of the action in a journal. */
    public static final String ACTION = "install-driver";
    /** Enough for a large driver over a slow line. */
    private static final Duration LIMIT = Duration.ofMinutes(45);

    /** A step as read from a journal, for an undo only. */
    public static InstallDriver on(String deviceId) {
        return new InstallDriver(new OfferedDriver("", deviceId, "", "", LocalDate.EPOCH));
    }

    @Override
    public String action() {
        return ACTION;
    }

    @Override
    public String target() {
        return driver.deviceId();
    }

    @Override
    public Message title() {
        return Message.of("step." + ACTION, driver.title(), target());
    }

    @Override
    public Optional<Message> unavailable() {
        return Optional.of(Message.of("step." + ACTION + ".unavailable", driver.title()));
    }

    @Override
    public StepOutcome act(Pc pc, IntConsumer progress) throws PcException {
        AgentInstallation installation;
        try {
            installation = pc.devices().installOffered(driver, LIMIT, progress);
        } catch (PcException refused) {
            if (refused.reason() == Reason.MISSING) {
                return StepOutcome.skipped(Message.of("step." + ACTION + ".gone", driver.title()));
            }
            throw refused;
        }
        List<Ended> failed = installation.with(Outcome.FAILED);
        if (!failed.isEmpty()) {
            throw new PcException(
                    Reason.FAILED, ACTION, driver.title(), failed.get(0).code());
        }
        if (installation.with(Outcome.INSTALLED).isEmpty()) {
            return StepOutcome.skipped(Message.of("step." + ACTION + ".needs-person", driver.title()));
        }
        return installation.restartRequired()
                ? StepOutcome.done(Message.of("step." + ACTION + ".restart", driver.title()))
                : StepOutcome.DONE;
    }
}
