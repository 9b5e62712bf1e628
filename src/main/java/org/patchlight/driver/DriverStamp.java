package org.patchlight.driver;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.device.DriverFacts;

/**
 * The values that identify a release of a driver.
 *
 * @param provider its maker; empty if unknown
 * @param version the version as its maker wrote it
 * @param dateOrNull its date; null if unknown
 */
record DriverStamp(
        String provider, String version, @Nullable LocalDate dateOrNull) {
    private static final int PARTS = 4;
    private static final int LARGEST_PART = 65_535;

    static DriverStamp of(DriverFacts driver) {
        return new DriverStamp(driver.provider(), driver.version(), driver.dateOrNull());
    }

    /**
     * Whether this is certainly an older release than another one by the same maker. If several drivers fit equally
     * well, Windows prefers the later date. If the dates are equal, it prefers the higher version ("How Windows selects
     * a driver for a device"). This method does the same, with one exception. A driver with an earlier date and a
     * higher version isn't called older, because some makers backdate drivers so that others outrank them. (Intel
     * chipset packages have dates of 1968 and 1970.) Versions have four numbers, each 0 to 65535; other versions can't
     * be compared.
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

    /** The four numbers of a version, with 0 for missing ones; empty if it is invalid. */
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
