package org.patchlight.pc;

import java.util.OptionalInt;

/**
 * The current power supply of a PC.
 *
 * @param onBattery whether the PC is known to run on battery
 * @param percent the charge of the battery, 0 to 100; empty if there is none or it isn't reported
 * @param saving whether battery saver or energy saver is on
 */
public record PowerSupply(boolean onBattery, OptionalInt percent, boolean saving) {
    /** A PC on mains power, with or without a battery. */
    public static final PowerSupply MAINS = new PowerSupply(false, OptionalInt.empty(), false);

    /**
     * Repairing the component store takes up to an hour, upgrades take longer. This charge lasts for that, with some
     * reserve.
     */
    public static final int ENOUGH_PERCENT = 40;

    /** A PC on battery with this charge in percent. */
    public static PowerSupply battery(int percent) {
        return new PowerSupply(true, OptionalInt.of(percent), false);
    }

    /**
     * Whether the battery is in use and battery saver is on. The energy saver of Windows 11 24H2 can be set to be always
     * on, also on mains power and on PCs without a battery, which saves no battery.
     */
    public boolean isSavingBattery() {
        return onBattery && saving;
    }

    /**
     * Whether the battery may run out during an hour of work: its charge is too low or unknown, or battery saver is on.
     */
    public boolean mayRunOut() {
        return onBattery && (saving || percent.orElse(0) < ENOUGH_PERCENT);
    }
}
