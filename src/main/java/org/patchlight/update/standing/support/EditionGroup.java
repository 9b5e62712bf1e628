package org.patchlight.update.standing.support;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Editions of Windows whose support ends on the same day. */
public enum EditionGroup {
    /** All editions of Windows 7 to 8.1. */
    ANY,
    HOME_PRO,
    ENTERPRISE,
    /** The long-term channel: LTSB, LTSC. */
    LTSC,
    /** The long-term channel for devices; up to 2019 its days are those of LTSC. */
    IOT_LTSC;

    private static final Set<String> PRO = Set.of("professional", "professionaleducation", "professionalworkstation");
    private static final Set<String> LARGE =
            Set.of("enterprise", "education", "iotenterprise", "enterpriseeval", "serverrdsh", "enterpriseg");

    /** The group as the table of support names it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static boolean isKnown(String small) {
        return PRO.contains(small) || LARGE.contains(small);
    }

    /** The group of an {@code EditionID} of Windows 10 or 11; empty if it is not known. */
    public static Optional<EditionGroup> of(String edition) {
        String small = edition.strip().toLowerCase(Locale.ROOT);
        // the editions without a media player: EducationN, ProfessionalWorkstationN
        String plain = isKnown(small) || !small.endsWith("n") ? small : small.substring(0, small.length() - 1);
        if (plain.startsWith("core") || PRO.contains(plain)) {
            return Optional.of(HOME_PRO);
        }
        if (LARGE.contains(plain)) {
            return Optional.of(ENTERPRISE);
        }
        return switch (plain) {
            case "enterprises", "enterpriseseval" -> Optional.of(LTSC);
            case "iotenterprises", "iotenterprisesk" -> Optional.of(IOT_LTSC);
            default -> Optional.empty();
        };
    }
}
