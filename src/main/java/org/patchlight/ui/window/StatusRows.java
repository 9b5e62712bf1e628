package org.patchlight.ui.window;

import java.time.Duration;
import java.util.Optional;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.patchlight.clock.measure.ClockMeasurement;
import org.patchlight.diagnosis.CheckReport;
import org.patchlight.driver.DeviceState;
import org.patchlight.health.CheckResult;
import org.patchlight.health.FindingId;
import org.patchlight.health.Message;
import org.patchlight.health.Status;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.tray.IconState;
import org.patchlight.ui.widget.PlainText;
import org.patchlight.ui.widget.StateGlyph;
import org.patchlight.update.UpdateState;

/** One line each for clock, updates and devices, even if nothing is wrong. */
final class StatusRows extends JPanel {
    private final Wording wording;

    StatusRows(CheckReport check, Wording wording) {
        super(new MigLayout("insets 0, wrap 2", "[]rel[grow, fill]"));
        this.wording = wording;
        setOpaque(false);
        setName("vital-signs");
        add("vital-clock", check.clock().status(), clock(check.clock().state()));
        add("vital-updates", check.updates().status(), updates(check.updates()));
        add("vital-devices", devicesStatus(check.devices()), devices(check.devices()));
    }

    private void add(String name, Status status, Message text) {
        add(PlainText.label(new StateGlyph(IconState.of(status), 1)));
        JLabel line = PlainText.label(wording.say(text));
        line.setName(name);
        add(line, "wmin 0");
    }

    static Message clock(ClockMeasurement measured) {
        Optional<Duration> offset = measured.offset();
        Optional<Duration> bound = measured.errorBound();
        if (offset.isEmpty() || bound.isEmpty()) {
            return Message.of("ui.vital.clock.unknown");
        }
        Message clockText = clock(offset.get(), bound.get());
        return measured.method() == ClockMeasurement.Method.HTTP_DATE
                ? Message.of("ui.vital.clock.by-web", clockText)
                : clockText;
    }

    private static Message clock(Duration offset, Duration bound) {
        boolean right = offset.abs().compareTo(Duration.ofSeconds(1)) < 0;
        if (right) {
            return Message.of("ui.vital.clock.right", offset.abs().plus(bound));
        }
        String direction = offset.isNegative() ? "ahead" : "behind";
        return Message.of("ui.vital.clock." + direction, offset, bound);
    }

    static Message updates(CheckResult<UpdateState> updates) {
        if (updates.status() == Status.UNKNOWN) {
            return Message.of("ui.vital.updates.unknown");
        }
        return updates.state()
                .lastSuccess()
                .map(time -> Message.of("ui.vital.updates.worked", time))
                .orElse(Message.of("ui.vital.updates.no-success"));
    }

    /** Devices that couldn't be read make no PC unhealthy, but they aren't shown as healthy either. */
    static Status devicesStatus(CheckResult<DeviceState> devices) {
        return devices.status() == Status.HEALTHY && areUnknown(devices) ? Status.UNKNOWN : devices.status();
    }

    private static boolean areUnknown(CheckResult<DeviceState> devices) {
        return devices.findings().stream().anyMatch(finding -> finding.id().equals(FindingId.DEVICES_UNKNOWN));
    }

    static Message devices(CheckResult<DeviceState> devices) {
        if (areUnknown(devices)) {
            return Message.of("ui.vital.devices.unknown");
        }
        int problems = devices.state().problems().size();
        return problems == 0
                ? Message.of("ui.vital.devices.well")
                : Message.of("ui.vital.devices.problems", Integer.toString(problems));
    }
}
