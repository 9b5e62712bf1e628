package org.patchlight.ui.devices;

import java.awt.BorderLayout;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.jspecify.annotations.Nullable;
import org.patchlight.diagnosis.CheckReport;
import org.patchlight.driver.DeviceEntry;
import org.patchlight.driver.DeviceState;
import org.patchlight.driver.UpdateDrivers;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingId;
import org.patchlight.monitor.Situation;
import org.patchlight.monitor.Situation.Activity;
import org.patchlight.ui.layout.Aside;
import org.patchlight.ui.layout.Column;
import org.patchlight.ui.layout.Flow;
import org.patchlight.ui.layout.Row;
import org.patchlight.ui.layout.ScrollColumn;
import org.patchlight.ui.layout.Text;
import org.patchlight.ui.main.MainPage;
import org.patchlight.ui.style.Spacing;
import org.patchlight.ui.style.Symbol;
import org.patchlight.ui.style.Tone;
import org.patchlight.ui.text.CheckAge;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.tray.Commands;
import org.patchlight.ui.tray.IconState;
import org.patchlight.ui.widget.Buttons;
import org.patchlight.ui.widget.KeptFocus;
import org.patchlight.ui.widget.PlainText;
import org.patchlight.ui.widget.StateGlyph;

/**
 * The page with each device that has a problem or an offered driver. It shows what the last check found and never asks
 * Windows itself.
 */
public final class DevicesPage implements MainPage {
    private static final double SIGN_LINES = 2.5;

    private final Wording wording;
    private final Commands commands;
    private final CheckAge age;
    private final JPanel view = new JPanel(new BorderLayout());
    private final JLabel sign = PlainText.label();
    private final Text headline = new Text(Tone.TITLE, "");
    private final Text checked = new Text(Tone.CAPTION, "");
    private final JButton all;
    private final JButton check;
    private final ScrollColumn body = new ScrollColumn(Spacing.CARD);
    private @Nullable CheckReport shown;
    private boolean shownFree;

    /** A page without contents until the first {@link #show}. */
    public DevicesPage(Wording wording, Commands commands) {
        this.wording = wording;
        this.commands = commands;
        age = new CheckAge(wording);
        headline.setName("devices-state");
        checked.setName("devices-checked");
        all = Buttons.of(wording, "ui.devices.update-all", () -> commands.fix(List.of(UpdateDrivers.ID)));
        all.setIcon(Symbol.UPDATE.icon());
        check = Buttons.of(wording, "ui.devices.check-now", commands::checkNow);
        check.setName("devices-check-now");
        check.setIcon(Symbol.CHECK_NOW.icon());
        Flow buttons = new Flow(Spacing.RELATED, Flow.Side.START);
        buttons.add(check);
        buttons.add(all);
        Row head = new Row(Spacing.GROUP, Row.Align.TOP)
                .put(sign)
                .grow(Aside.filling(
                        new Column(Spacing.NONE).put(headline).put(checked), buttons, Spacing.GROUP, Row.Align.TOP));
        int edge = Spacing.WINDOW.pixels();
        head.setBorder(BorderFactory.createEmptyBorder(edge, edge, Spacing.GROUP.pixels(), edge));
        body.padded(Spacing.NONE, Spacing.WINDOW);
        view.setOpaque(false);
        view.add(head, BorderLayout.NORTH);
        view.add(body.scrolling(), BorderLayout.CENTER);
    }

    @Override
    public String id() {
        return "devices";
    }

    @Override
    public Symbol symbol() {
        return Symbol.DEVICES;
    }

    @Override
    public JComponent view() {
        return view;
    }

    @Override
    public void show(Situation situation) {
        CheckReport report = situation.checkUp().orElse(null);
        boolean free = situation.activity() != Activity.REPAIRING;
        checked.say(age.line(situation));
        check.setEnabled(situation.activity() == Activity.IDLE);
        if (headline.getText().isEmpty() || report == null || !report.equals(shown) || free != shownFree) {
            shown = report;
            shownFree = free;
            KeptFocus.during(body, () -> fill(report, free));
        }
    }

    private void fill(@Nullable CheckReport report, boolean free) {
        body.removeAll();
        all.setVisible(false);
        if (report == null) {
            head(IconState.UNKNOWN, wording.say("ui.devices.not-checked"));
        } else {
            unknown(report)
                    .ifPresentOrElse(
                            this::cannotTell, () -> devices(report.devices().state(), free));
        }
        body.revalidate();
        body.repaint();
    }

    private static Optional<Finding> unknown(CheckReport report) {
        return report.devices().findings().stream()
                .filter(finding -> finding.id().equals(FindingId.DEVICES_UNKNOWN))
                .findFirst();
    }

    private void cannotTell(Finding finding) {
        head(IconState.UNKNOWN, wording.say(finding.title()));
        body.put(new Text(Tone.BODY, wording.say(finding.meaning())));
        String why = finding.evidence().stream().map(wording::say).collect(Collectors.joining("\n"));
        body.put(new Text(Tone.QUIET, why));
    }

    private void devices(DeviceState state, boolean free) {
        List<DeviceEntry> devices = state.devices();
        long faulty = devices.stream().filter(device -> device.problem() != 0).count();
        if (faulty == 0) {
            head(IconState.HEALTHY, wording.say("ui.devices.well"));
            if (devices.isEmpty()) {
                body.put(new Text(Tone.BODY, wording.say("ui.devices.well.detail")));
            }
        } else {
            head(IconState.ATTENTION, wording.count("ui.devices.problems", faulty));
        }
        for (DeviceEntry device : devices) {
            body.put(new DeviceCard(device, wording).view(state.offersKnown(), free, () -> update(device)));
        }
        all.setVisible(devices.stream().anyMatch(DeviceEntry::isUpdatedWithAll));
        all.setEnabled(free);
    }

    private void update(DeviceEntry device) {
        commands.fix(List.of(UpdateDrivers.ID + "=" + device.id()));
    }

    private void head(IconState state, String sentence) {
        sign.setIcon(new StateGlyph(state, SIGN_LINES));
        sign.getAccessibleContext().setAccessibleName(wording.say("ui.state." + state.id()));
        headline.say(sentence);
    }
}
