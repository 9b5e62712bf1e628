package org.patchlight.update.reading.registry;

import java.util.Optional;
import org.patchlight.pc.policy.HostsLine;
import org.patchlight.update.reading.note.Fact;
import org.patchlight.update.reading.note.Notes;

/** Reads a copy of the hosts file: lines that lead the names of update servers to the PC itself or nowhere. */
public final class HostsOutput {
    private static final int MOST = 100;

    private final Notes notes;
    private final boolean ofHosts;
    private int found;

    /**
     * Nothing is read yet.
     *
     * @param ofHosts whether the file has the name of the hosts file, so that each address counts as on a live PC
     */
    public HostsOutput(Notes notes, boolean ofHosts) {
        this.notes = notes;
        this.ofHosts = ofHosts;
    }

    /**
     * Reads a line; true if it redirects an update server.
     *
     * @param text the line without spaces around it
     * @param number its number in the file, from 1
     */
    public boolean take(String text, long number) {
        if (!ofHosts && !leadsNowhere(text)) {
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
