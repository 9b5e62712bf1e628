package org.patchlight.pc;

/**
 * What the connection to the internet costs. Windows has this since version 8; a person or the mobile network sets it.
 *
 * @param metered whether it is charged by volume, or its volume is limited
 * @param roaming whether it uses another operator's mobile network
 * @param overLimit whether its volume is used up
 */
public record ConnectionCost(boolean metered, boolean roaming, boolean overLimit) {
    /** A connection without a limit. */
    public static final ConnectionCost FREE = new ConnectionCost(false, false, false);

    /** Whether Windows holds back large downloads on it, unless a person allowed them. */
    public boolean holdsDownloads() {
        return metered || roaming || overLimit;
    }
}
