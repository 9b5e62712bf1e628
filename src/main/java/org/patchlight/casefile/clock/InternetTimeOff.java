package org.patchlight.casefile.clock;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.patchlight.clock.windows.InternetTime;
import org.patchlight.clock.windows.Peer;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingId;
import org.patchlight.health.FixId;
import org.patchlight.health.Message;
import org.patchlight.health.OutsideText;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryView;

/** The finding that Windows asks no time server, from copied settings. Id and severity are those of a live check. */
public final class InternetTimeOff {
    private static final RegistryKey PARAMETERS = InternetTime.OWN.child(InternetTime.PARAMETERS);
    private static final int LONGEST = 200;

    private InternetTimeOff() {}

    /**
     * The finding from a copied registry. A value that was not copied doesn't count as missing.
     *
     * @param observed the newest time of the evidence
     * @return empty if Windows asks a server, or if the copy doesn't show it
     * @throws PcException never for a copy
     */
    public static Optional<Finding> inRegistry(RegistryView registry, Instant observed) throws PcException {
        InternetTime settings = InternetTime.read(registry);
        boolean isCopied = settings.typeOrNull() != null || settings.clientOnOrNull() != null;
        boolean peersKnown = settings.typeOrNull() != null
                && (registry.exists(PARAMETERS)
                        || registry.read(PARAMETERS, "NtpServer").isPresent());
        return isCopied && settings.isOff(peersKnown) ? Optional.of(finding(settings, observed)) : Optional.empty();
    }

    /**
     * The finding.
     *
     * @param settings settings with which Windows asks no server
     * @param observed the newest time of the evidence
     */
    static Finding finding(InternetTime settings, Instant observed) {
        String peers = settings.peers().stream().map(Peer::toString).collect(Collectors.joining(" "));
        String type = settings.typeOrNull();
        Message line = Message.of(
                settings.byPolicy() ? "clock.evidence.source-by-policy" : "clock.evidence.source",
                type == null ? "-" : shown(type),
                peers.isEmpty() ? "-" : shown(peers));
        return new Finding(
                FindingId.INTERNET_TIME_OFF,
                Subject.CLOCK,
                Severity.INFO,
                List.of(),
                List.of(line),
                observed,
                null,
                settings.byPolicy() ? List.of() : List.of(FixId.ENABLE_INTERNET_TIME));
    }

    private static String shown(String text) {
        return OutsideText.oneLine(OutsideText.cut(text, LONGEST));
    }
}
