package org.patchlight.update.standing;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.patchlight.health.Finding;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryView;

/**
 * Reports a PC whose Secure Boot doesn't have the certificates of 2023 yet. Those of 2011 expired in June and October
 * 2026; without new ones Windows gets no more updates of its start files. Values: Microsoft KB5068202. A Windows that
 * doesn't know these values says nothing, so nothing is reported then.
 */
public final class SecureBootCertificates implements StandingCheck {
    /** The id of the finding. */
    public static final String ID = "secure-boot-certificates-old";

    static final RegistryKey SERVICING =
            RegistryKey.machine("SYSTEM\\CurrentControlSet\\Control\\SecureBoot\\Servicing");
    static final RegistryKey STATE = RegistryKey.machine("SYSTEM\\CurrentControlSet\\Control\\SecureBoot\\State");

    private static final String STATUS = "UEFICA2023Status";
    private static final String ERROR = "UEFICA2023Error";
    /** 2: the certificate is there, and Windows starts with files that it signed. */
    private static final String CAPABLE = "WindowsUEFICA2023Capable";

    private static final long STARTS_WITH_NEW = 2;
    /** The status once all is done; an error of an earlier attempt may remain. */
    private static final String DONE = "Updated";

    private static final long SMALL = 0xFFFF;
    private static final long WORD = 0xFFFFFFFFL;

    @Override
    public List<Finding> findings(UpdateSituation situation, List<Message> unread) {
        try {
            return finding(situation.pc().registry(), situation.now()).stream().toList();
        } catch (PcException refused) {
            unread.add(Message.of("update.evidence.secure-boot-unread"));
            return List.of();
        }
    }

    /**
     * The finding from a registry, of this PC or copied.
     *
     * @param observed when the registry was read or copied
     * @return empty if Secure Boot is off, the new certificates are in use, or the registry doesn't say
     * @throws PcException if the registry can't be read
     */
    public static Optional<Finding> finding(RegistryView registry, Instant observed) throws PcException {
        long enabled = registry.number(STATE, "UEFISecureBootEnabled").orElse(0);
        String status = registry.text(SERVICING, STATUS).orElse("").strip();
        long capable = registry.number(SERVICING, CAPABLE).orElse(0);
        if (enabled != 1 || capable == STARTS_WITH_NEW || status.equalsIgnoreCase(DONE)) {
            return Optional.empty();
        }
        long error = registry.number(SERVICING, ERROR).orElse(0);
        String next;
        if (error != 0) {
            next = "update.evidence.secure-boot-failed";
        } else if (status.equalsIgnoreCase("InProgress")) {
            next = "update.evidence.secure-boot-in-progress";
        } else if (status.equalsIgnoreCase("NotStarted")) {
            next = "update.evidence.secure-boot-not-started";
        } else {
            return Optional.empty();
        }
        List<Message> evidence = List.of(
                Message.of(
                        "update.evidence.secure-boot-values",
                        SERVICING.toString(),
                        status.isEmpty() ? "-" : status,
                        written(error)),
                Message.of(next));
        return Optional.of(
                new Finding(ID, Subject.UPDATES, Severity.INFO, List.of(), evidence, observed, null, List.of()));
    }

    /** A small number as it is, an HRESULT as Windows shows it. */
    private static String written(long error) {
        return (error & ~SMALL) == 0 ? Long.toString(error) : String.format(Locale.ROOT, "0x%08X", error & WORD);
    }
}
