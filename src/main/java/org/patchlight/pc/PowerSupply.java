package org.patchlight.pc;

import java.util.OptionalInt;

/**
 * What a PC lives on just now.
 *
 * @param onBattery whether it is known to live on its battery
 * @param percent how full the battery is, 0 to 100; empty if there is none or it does not tell
 * @param saving whether it spares its battery
 */
public record PowerSupply(boolean onBattery, OptionalInt percent, boolean saving) {
    /** A PC on the mains, with or without a battery. */
    public static final PowerSupply MAINS = new PowerSupply(false, OptionalInt.empty(), false);

    /** Repairs of the component store take up to an hour, upgrades longer: a charge that bears it with something to spare. */
    public static final int ENOUGH_PERCENT = 40;

    /** A PC on a battery of so many percent. */
    public static PowerSupply battery(int percent) {
        return new PowerSupply(true, OptionalInt.of(percent), false);
    }

    /** Whether it might run out amid an hour's work: on a battery that is not full enough, is being spared, or does not tell. */
    public boolean mayRunOut() {
        return onBattery && (saving || percent.orElse(0) < ENOUGH_PERCENT);
    }
}
