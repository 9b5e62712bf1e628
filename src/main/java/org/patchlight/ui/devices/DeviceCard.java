package org.patchlight.ui.devices;

import java.time.LocalDate;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JLabel;
import org.patchlight.driver.DeviceEntry;
import org.patchlight.driver.DeviceProblem;
import org.patchlight.ui.layout.Card;
import org.patchlight.ui.layout.Column;
import org.patchlight.ui.layout.Row;
import org.patchlight.ui.layout.Text;
import org.patchlight.ui.style.Spacing;
import org.patchlight.ui.style.Symbol;
import org.patchlight.ui.style.Tone;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.tray.IconState;
import org.patchlight.ui.widget.Buttons;
import org.patchlight.ui.widget.StateGlyph;

/** One device: its state in words, its driver, and the offered driver with a button that asks before it is installed. */
final class DeviceCard {
    private static final double SIGN_LINES = 1.25;
    /** The problem code of a device without a driver. */
    private static final int NO_DRIVER = 28;

    private final DeviceEntry device;
    private final Wording wording;
    private final String name;

    DeviceCard(DeviceEntry device, Wording wording) {
        this.device = device;
        this.wording = wording;
        name = device.name().isBlank() ? wording.say("ui.devices.unnamed") : device.name();
    }

    /**
     * The card.
     *
     * @param offersKnown whether the offered drivers could be read
     * @param free whether a fix can be started now
     * @param update opens the fix window for this device
     */
    Card view(boolean offersKnown, boolean free, Runnable update) {
        Card card = new Card("device-" + device.id());
        card.getAccessibleContext().setAccessibleName(name);
        Column words = new Column(Spacing.INSIDE).put(new Text(Tone.HEADING, name));
        words.put(named("state", Tone.BODY, state()));
        words.put(named("driver", Tone.CAPTION, driver()));
        words.put(named("offer", Tone.CAPTION, offer(offersKnown)));
        if (device.isDelicate()) {
            words.put(named("delicate", Tone.BODY, wording.say("ui.devices.delicate")), Spacing.RELATED);
        }
        Row row = new Row(Spacing.CARD, Row.Align.TOP).put(sign()).grow(words);
        if (device.hasOffer()) {
            row.put(button(free, update));
        }
        card.put(row);
        return card;
    }

    private Text named(String part, Tone tone, String said) {
        Text text = new Text(tone, said);
        text.setName(part + "-" + device.id());
        return text;
    }

    private JLabel sign() {
        IconState state = device.problem() == 0 ? IconState.HEALTHY : IconState.ATTENTION;
        return StateGlyph.label(state, SIGN_LINES, wording.say("ui.state." + state.id()));
    }

    private String state() {
        return device.problem() == 0
                ? wording.say("ui.devices.works")
                : wording.say("ui.devices.problem", DeviceProblem.meaning(device.problem()), device.problem());
    }

    private String driver() {
        return device.driverVersion()
                .map(version -> version("ui.devices.driver", version, device.driverDate()))
                .orElseGet(() -> wording.say(
                        device.problem() == NO_DRIVER ? "ui.devices.no-driver" : "ui.devices.driver-unknown"));
    }

    private String offer(boolean known) {
        return device.offeredVersion()
                .map(version -> version("ui.devices.offer", version, device.offeredDate()))
                .orElseGet(() -> wording.say(known ? "ui.devices.no-offer" : "ui.devices.offers-unknown"));
    }

    private String version(String key, String version, Optional<LocalDate> date) {
        return date.map(day -> wording.say(key + ".dated", version, wording.date(day)))
                .orElseGet(() -> wording.say(key, version));
    }

    private JButton button(boolean free, Runnable update) {
        JButton button = Buttons.of(wording, "ui.devices.update", update);
        button.setIcon(Symbol.UPDATE.icon());
        button.setName("update-" + device.id());
        button.getAccessibleContext().setAccessibleName(wording.say("ui.devices.update-this", name));
        button.setEnabled(free);
        return button;
    }
}
