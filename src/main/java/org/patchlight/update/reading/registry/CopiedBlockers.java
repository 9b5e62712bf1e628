package org.patchlight.update.reading.registry;

import java.util.List;
import java.util.Optional;
import org.patchlight.pc.policy.FirewallRule;
import org.patchlight.pc.policy.HostsLine;
import org.patchlight.pc.policy.UpdateFiles;
import org.patchlight.pc.policy.UpgradeHold;
import org.patchlight.pc.service.ServiceNames;
import org.patchlight.pc.service.StartRight;
import org.patchlight.update.reading.note.Fact;
import org.patchlight.update.reading.note.Notes;

/**
 * What holds updates back in a copied registry: rules of the firewall, and holds of Microsoft. What is no value of the
 * registry stands in comments of Patchlight's own copies.
 */
final class CopiedBlockers {
    private static final String FIREWALL = "\\services\\sharedaccess\\parameters\\firewallpolicy\\firewallrules";
    private static final String HOLDS = "\\appcompatflags\\targetversionupgradeexperienceindicators\\";
    private static final String RENAMED = "; renamed program ";
    private static final String RENAMED_KEY = "; renamed key of the service ";
    private static final String RIGHTS = "; Windows may not start the service ";
    private static final String HOSTS = "; hosts line ";
    private static final int MOST_DIGITS = 9;

    private final Notes notes;
    private final CopiedPolicyOrigin origin;
    private final CopiedServiceKeys services;
    private boolean ofFirewall;
    private String version = "";

    /** Starts before the first key. */
    CopiedBlockers(Notes notes) {
        this.notes = notes;
        this.origin = new CopiedPolicyOrigin(notes);
        this.services = new CopiedServiceKeys(notes);
    }

    /**
     * A key begins.
     *
     * @param path its full path
     * @param lower the same in lower case
     * @param current whether it may belong to the current control set
     */
    void key(String path, String lower, boolean current) {
        ofFirewall = current && lower.endsWith(FIREWALL);
        int holds = lower.indexOf(HOLDS);
        // The change to lower case can change the length of a few letters, none of which such a path has.
        boolean ofHolds = holds >= 0 && lower.length() == path.length();
        origin.key(lower, current);
        services.key(lower, current);
        version = ofHolds ? path.substring(holds + HOLDS.length()) : "";
    }

    /** A number under the current key. */
    void number(String name, int value) {
        origin.number(name, value);
    }

    /** A text under the current key. */
    void text(String name, String value) {
        origin.text(name, value);
        services.text(name, value);
        if (ofFirewall) {
            FirewallRule.blockingUpdates(value)
                    .ifPresent(rule -> note(
                            Fact.Kind.FIREWALL_BLOCKS,
                            (rule.name().isEmpty() ? name : rule.name()) + " (" + rule.target() + ")"));
        } else if (!version.isEmpty() && name.equalsIgnoreCase(UpgradeHold.VALUE)) {
            UpgradeHold.of(version, value)
                    .ifPresent(hold -> note(Fact.Kind.UPGRADE_HELD, hold.version() + " = " + hold.ids()));
        }
    }

    /** A comment of Patchlight's own copies. */
    void comment(String line) {
        origin.comment(line);
        if (line.startsWith(RENAMED)) {
            UpdateFiles.program(line.substring(RENAMED.length()).strip())
                    .ifPresent(program -> note(Fact.Kind.PROGRAM_RENAMED, program));
        } else if (line.startsWith(RENAMED_KEY)) {
            known(ServiceNames.RENAMED_BY_BLOCKERS, line.substring(RENAMED_KEY.length()))
                    .ifPresent(service -> note(Fact.Kind.SERVICE_RENAMED, service));
        } else if (line.startsWith(RIGHTS)) {
            known(StartRight.SERVICES, line.substring(RIGHTS.length()))
                    .ifPresent(service -> note(Fact.Kind.SERVICE_RIGHTS, service));
        } else if (line.startsWith(HOSTS)) {
            String[] words = line.substring(HOSTS.length()).strip().split(" ", 2);
            Optional<String> domain = words.length == 2 ? HostsLine.domain(words[1].strip()) : Optional.empty();
            boolean numbered = !words[0].isEmpty()
                    && words[0].length() <= MOST_DIGITS
                    && words[0].chars().allMatch(c -> c >= '0' && c <= '9');
            domain.filter(known -> numbered).ifPresent(known -> note(Fact.Kind.HOSTS_BLOCK, words[0] + " " + known));
        }
    }

    /** Passes on what only the end of the registry decides. */
    void end() {
        services.end();
    }

    private static Optional<String> known(List<String> services, String written) {
        return services.stream().filter(written.strip()::equalsIgnoreCase).findFirst();
    }

    private void note(Fact.Kind kind, String subject) {
        notes.fact(new Fact(kind, null, subject, null));
    }
}
