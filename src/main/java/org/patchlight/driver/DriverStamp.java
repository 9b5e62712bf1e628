package org.patchlight.driver;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.device.DriverFacts;

/**
 * What tells one release of a driver from another.
 *
 * @param provider who made it; empty if not told
 * @param version as its maker wrote it
 * @param dateOrNull its date; null if not told
 */
record DriverStamp(
        String provider, String version, @Nullable LocalDate dateOrNull) {
    private static final int PARTS = 4;
    private static final int LARGEST_PART = 65_535;

    static DriverStamp of(DriverFacts driver) {
        return new DriverStamp(driver.provider(), driver.version(), driver.dateOrNull());
    }

    /**
     * Whether this is for certain an older release than another by the same maker. Windows ranks drivers that fit a device equally well by date first
     * and by version only where dates are equal (How Windows selects a driver for a device), so the date decides here too. One thing differs: a driver
     * with an earlier date and a higher version is not called older, as some makers backdate theirs so that any other outranks them (Intel's chipset
     * packages carry dates of 1968 and 1970). Versions are four numbers, each 0 to 65535; what is no such version cannot be compared.
     */
    boolean isOlderThan(DriverStamp other) {
        List<Integer> mine = numbers(version);
        List<Integer> theirs = numbers(other.version);
        if (!provider.strip().equalsIgnoreCase(other.provider.strip()) || mine.isEmpty() || theirs.isEmpty()) {
            return false;
        }
        int byVersion = compare(mine, theirs);
        LocalDate date = dateOrNull;
        LocalDate otherDate = other.dateOrNull;
        int byDate = date == null || otherDate == null ? 0 : date.compareTo(otherDate);
        return byDate == 0 ? byVersion < 0 : byDate < 0 && byVersion <= 0;
    }

    private static int compare(List<Integer> some, List<Integer> others) {
        for (int i = 0; i < PARTS; i++) {
            int order = Integer.compare(some.get(i), others.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** Its four numbers, those left out as 0; none if it is no such version. */
    private static List<Integer> numbers(String version) {
        List<Integer> numbers = new ArrayList<>();
        for (String part : version.strip().split("\\.", -1)) {
            if (!part.matches("\\d{1,5}") || Integer.parseInt(part) > LARGEST_PART) {
                return List.of();
            }
            numbers.add(Integer.parseInt(part));
        }
        while (numbers.size() < PARTS) {
            numbers.add(0);
        }
        return numbers.size() == PARTS ? numbers : List.of();
    }
}
