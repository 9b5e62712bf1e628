package org.patchlight.update.reading.registry;

import java.util.Optional;
import org.patchlight.pc.policy.HostsLine;
import org.patchlight.update.reading.note.Fact;
import org.patchlight.update.reading.note.Notes;

/** Reads a copy of the hosts file: lines that lead the names of update servers to the PC itself or nowhere. */
public final class HostsOutput {
    private static final int MOST = 100;

    private final Notes notes;
    private int found;

    /** Nothing is read yet. */
    public HostsOutput(Notes notes) {
        this.notes = notes;
    }

    /**
     * Reads a line; true if it redirects an update server.
     *
     * @param text the line without spaces around it
     * @param number its number in the file, from 1
     */
    public boolean take(String text, long number) {
        if (!leadsNowhere(text)) {
            return false;
        }
        Optional<String> domain = HostsLine.blockedDomain(text);
        if (domain.isPresent() && ++found <= MOST) {
            notes.fact(new Fact(Fact.Kind.HOSTS_BLOCK, null, number + " " + domain.get(), null));
        }
        return domain.isPresent();
    }

    /** Other tools print addresses and names in the same way, but those of servers. */
    private static boolean leadsNowhere(String text) {
        return text.startsWith("0.0.0.0") || text.startsWith("127.") || text.startsWith("::");
    }
}
