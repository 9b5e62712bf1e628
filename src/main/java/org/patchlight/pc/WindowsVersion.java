package org.patchlight.pc;

/**
 * The version number of the Windows kernel.
 *
 * @param major 6 up to Windows 8.1, 10 since
 * @param minor 1 for Windows 7, 2 for 8, 3 for 8.1, 0 for 10 and 11
 * @param build such as 7601, 9600, 19045 or 22631; Windows 11 starts at 22000
 */
public record WindowsVersion(int major, int minor, int build) {
    /** The first build of Windows 10. */
    public static final int FIRST_TEN = 10_240;

    /** Whether it is Windows 10 or later. */
    public boolean isTenOrLater() {
        return major >= 10;
    }

    /** Whether it is Windows 11 or later. */
    public boolean isElevenOrLater() {
        return major >= 10 && build >= 22000;
    }
}
