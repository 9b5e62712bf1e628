package org.patchlight.update.standing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingId;
import org.patchlight.health.FixId;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.pc.Management;
import org.patchlight.pc.PcException;
import org.patchlight.pc.policy.AddressKind;
import org.patchlight.pc.policy.UpdateServer;

/**
 * Reports a policy with an update server that can't work. Either it has no address, or its address lacks {@code
 * http://} (0x80244011, 0x80072EE6). Or it leads to this PC or nowhere although no organisation manages the PC, which is
 * how blocking programs do it; a fix removes such a policy.
 */
public final class UpdateServerUnusable implements StandingCheck {
    @Override
    public List<Finding> findings(UpdateSituation situation, List<Message> unread) {
        try {
            Management management = situation.pc().facts().management();
            boolean ofOrganisation = management.domainJoined() || management.mdmEnrolled();
            Optional<UpdateServer> required = UpdateServer.read(situation.pc().registry());
            return required.flatMap(server -> finding(server, situation.now(), ofOrganisation)).stream()
                    .toList();
        } catch (PcException refused) {
            unread.add(Message.of("update.evidence.update-server-unread"));
            return List.of();
        }
    }

    /**
     * The finding for one server, of a PC or of a copied registry; empty if the server may work.
     *
     * @param observed when the policy was read
     * @param ofOrganisation whether anything else shows that an organisation manages the PC
     */
    public static Optional<Finding> finding(UpdateServer server, Instant observed, boolean ofOrganisation) {
        List<String> fixes = !ofOrganisation && server.isBlocker() ? List.of(FixId.REMOVE_UPDATE_BLOCKER) : List.of();
        return reason(server, ofOrganisation).map(reason -> finding(reason, observed, fixes));
    }

    private static Optional<Message> reason(UpdateServer server, boolean ofOrganisation) {
        if (server.kind() == AddressKind.THIS_PC && server.hostOrNull() != null) {
            // An organisation's own programs may relay updates locally.
            return server.isNamed() && ofOrganisation
                    ? Optional.empty()
                    : Optional.of(Message.of(
                            "update.evidence.update-server-itself",
                            UpdateServer.VALUE,
                            server.address().orElse(server.hostOrNull())));
        }
        if (!server.isNamed()) {
            return Optional.of(Message.of("update.evidence.update-server-unnamed", UpdateServer.VALUE));
        }
        return server.isBlocker()
                ? server.address()
                        .map(address ->
                                Message.of("update.evidence.update-server-nowhere", UpdateServer.VALUE, address))
                : Optional.empty();
    }

    private static Finding finding(Message reason, Instant observed, List<String> fixes) {
        return new Finding(
                FindingId.UPDATE_SERVER_UNUSABLE,
                Subject.UPDATES,
                Severity.PROBLEM,
                List.of(),
                List.of(reason),
                observed,
                null,
                fixes);
    }
}
