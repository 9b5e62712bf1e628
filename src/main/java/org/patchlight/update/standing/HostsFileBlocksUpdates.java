package org.patchlight.update.standing;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.patchlight.evidence.text.EvidenceLines;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingId;
import org.patchlight.health.FixId;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.policy.HostsLine;
import org.patchlight.update.standing.reference.WindowsPath;

/**
 * Reports entries of the hosts file that redirect the servers of Windows Update. They may be deliberate, so a fix that
 * comments them out runs only if a person chooses it, and never on a managed PC.
 */
public final class HostsFileBlocksUpdates implements StandingCheck {
    private static final RegistryKey PARAMETERS =
            RegistryKey.machine("SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters");
    private static final String USUAL = "%SystemRoot%\\System32\\drivers\\etc";

    /** Lists that block advertisements have a few megabytes. A longer file is read only up to here. */
    private static final long MOST_CHARACTERS = 16L << 20;

    private static final int MOST_SHOWN = 20;

    @Override
    public List<Finding> findings(UpdateSituation situation, List<Message> unread) {
        Pc pc = situation.pc();
        String path = path(pc, unread);
        try {
            if (pc.files().find(path).isEmpty()) {
                return List.of();
            }
            List<Message> lines = new ArrayList<>();
            int count = read(pc, path, lines, unread);
            return count == 0 ? List.of() : List.of(finding(situation, count, lines));
        } catch (PcException | IOException refused) {
            unread.add(Message.of("update.evidence.hosts-unread", path));
            return List.of();
        }
    }

    private static String path(Pc pc, List<Message> unread) {
        String windows = pc.facts().windowsFolder();
        String folder = USUAL;
        try {
            folder = pc.registry().text(PARAMETERS, "DataBasePath").orElse(USUAL);
        } catch (PcException refused) {
            unread.add(Message.of("update.evidence.hosts-unread", PARAMETERS + "\\DataBasePath"));
        }
        return WindowsPath.absolute(folder, windows).orElse(windows + "\\System32\\drivers\\etc") + "\\hosts";
    }

    /** The number of blocking lines; the first of them are added to the evidence. */
    private static int read(Pc pc, String path, List<Message> blocking, List<Message> unread)
            throws PcException, IOException {
        int count = 0;
        long characters = 0;
        try (EvidenceLines lines = new EvidenceLines(pc.files().open(path))) {
            int number = 0;
            for (String line = lines.next(); line != null; line = lines.next()) {
                number++;
                characters += line.length() + 1L;
                if (characters > MOST_CHARACTERS) {
                    unread.add(Message.of("update.evidence.hosts-large", path, Integer.toString(number - 1)));
                    break;
                }
                if (HostsLine.blocksUpdates(line) && ++count <= MOST_SHOWN) {
                    blocking.add(Message.of(
                            "update.evidence.hosts-line", Integer.toString(number), path, HostsLine.shown(line)));
                }
            }
        }
        if (count > MOST_SHOWN) {
            blocking.add(Message.of("update.evidence.hosts-more", Integer.toString(count - MOST_SHOWN)));
        }
        return count;
    }

    private static Finding finding(UpdateSituation situation, int count, List<Message> lines) {
        boolean managed = situation.pc().facts().management().isManaged();
        List<String> fixes = managed ? List.of() : List.of(FixId.REMOVE_UPDATE_BLOCKER);
        return finding(count, lines, situation.now(), situation.isInTrouble(), fixes);
    }

    /**
     * The finding.
     *
     * @param count the number of blocking lines
     * @param lines the first of them
     * @param observed the time of the evidence
     * @param inTrouble whether an update failed or is overdue
     * @param fixes the fixes that fit; none for a copy, which doesn't show who manages the PC
     */
    public static Finding finding(
            int count, List<Message> lines, Instant observed, boolean inTrouble, List<String> fixes) {
        return new Finding(
                FindingId.HOSTS_FILE_BLOCKS_UPDATES,
                Subject.UPDATES,
                inTrouble ? Severity.PROBLEM : Severity.ATTENTION,
                List.of(Integer.toString(count)),
                lines,
                observed,
                null,
                fixes);
    }
}
