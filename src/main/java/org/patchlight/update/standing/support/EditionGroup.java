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
    /** The Long-Term Servicing Channel: LTSB and LTSC. */
    LTSC,
    /** The Long-Term Servicing Channel for devices. Up to 2019 its dates are those of LTSC. */
    IOT_LTSC;

    private static final Set<String> PRO = Set.of("professional", "professionaleducation", "professionalworkstation");
    private static final Set<String> LARGE =
            Set.of("enterprise", "education", "iotenterprise", "enterpriseeval", "serverrdsh", "enterpriseg");

    /** The name of the group in the table of support dates. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static boolean isKnown(String small) {
        return PRO.contains(small) || LARGE.contains(small);
    }

    /** The group of an {@code EditionID} of Windows 10 or 11; empty if the edition is unknown. */
    public static Optional<EditionGroup> of(String edition) {
        String small = edition.strip().toLowerCase(Locale.ROOT);
        // Editions without a media player end in N: EducationN, ProfessionalWorkstationN.
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
