package org.patchlight.selftest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.patchlight.pc.Management;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.program.Approval;

/** Lines about administrator rights, who manages the PC, and the policies that are set. */
final class AuthorityLines {
    private static final RegistryKey APPROVAL =
            RegistryKey.machine("SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System");
    private static final RegistryKey UPDATES =
            RegistryKey.machine("SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate");
    private static final RegistryKey TIME = RegistryKey.machine("SOFTWARE\\Policies\\Microsoft\\W32Time");

    private final Pc pc;
    private final Lines lines;

    AuthorityLines(Pc pc, Lines lines) {
        this.pc = pc;
        this.lines = lines;
    }

    void add() {
        lines.read("elevation", this::elevation);
        management();
        lines.read("update-policies", () -> policies("update-policies", List.of(UPDATES, UPDATES.child("AU"))));
        lines.read(
                "time-policies",
                () -> policies(
                        "time-policies",
                        List.of(
                                TIME.child("Parameters"),
                                TIME.child("Config"),
                                TIME.child("TimeProviders").child("NtpClient"))));
    }

    /** The values are those of the policies of User Account Control; absent ones have the defaults of Windows. */
    private void elevation() throws PcException {
        Approval approval = pc.programContext().approval();
        long signedOnly =
                pc.registry().number(APPROVAL, "ValidateAdminCodeSignatures").orElse(0);
        long standardUser =
                pc.registry().number(APPROVAL, "ConsentPromptBehaviorUser").orElse(3);
        String value = approval.name().toLowerCase(Locale.ROOT).replace('_', '-');
        if (approval == Approval.ADMINISTRATOR) {
            lines.ok("elevation", value, "selftest.elevation.administrator");
        } else if (signedOnly == 1) {
            lines.attention("elevation", value + ", signed only", "selftest.elevation.signed");
        } else if (approval == Approval.OTHER_ACCOUNT && standardUser == 0) {
            lines.attention("elevation", value + ", refused by policy", "selftest.elevation.refused");
        } else {
            lines.ok("elevation", value, "selftest.elevation." + value);
        }
    }

    private void management() {
        Management management = pc.facts().management();
        List<String> ways = new ArrayList<>();
        if (management.domainJoined()) {
            ways.add("domain");
        }
        if (management.mdmEnrolled()) {
            ways.add("mdm");
        }
        if (management.updateServer()) {
            ways.add("update-server");
        }
        if (ways.isEmpty()) {
            lines.ok("management", "none", "selftest.management.none");
        } else {
            lines.attention("management", String.join(", ", ways), "selftest.management");
        }
    }

    /** Only whether there are any: their values may name servers. */
    private void policies(String id, List<RegistryKey> keys) throws PcException {
        int found = 0;
        for (RegistryKey key : keys) {
            found += pc.registry().exists(key) ? 1 : 0;
        }
        lines.ok(id, "keys: " + found, found == 0 ? "selftest.policies.none" : "selftest.policies");
    }
}
