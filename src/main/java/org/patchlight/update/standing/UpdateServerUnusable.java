package org.patchlight.update.standing;

import java.util.List;
import java.util.Optional;
import org.patchlight.health.Finding;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.pc.Management;
import org.patchlight.pc.PcException;
import org.patchlight.update.StandingCheck;
import org.patchlight.update.UpdateServer;
import org.patchlight.update.UpdateSituation;

/**
 * A policy sends this PC to an update server that cannot be one: none is named, or its address lacks {@code http://} (0x80244011, 0x80072EE6),
 * or it is this PC itself though no organisation manages it, which is how blocking programs do it.
 */
public final class UpdateServerUnusable implements StandingCheck {
    @Override
    public List<Finding> findings(UpdateSituation situation, List<Message> unread) {
        try {
            Management management = situation.pc().facts().management();
            boolean ofOrganisation = management.domainJoined() || management.mdmEnrolled();
            return UpdateServer.read(situation.pc()).flatMap(server -> reason(server, ofOrganisation)).stream()
                    .map(reason -> finding(situation, reason))
                    .toList();
        } catch (PcException refused) {
            unread.add(Message.of("update.evidence.update-server-unread"));
            return List.of();
        }
    }

    private static Optional<Message> reason(UpdateServer server, boolean ofOrganisation) {
        if (!server.isNamed()) {
            return Optional.of(Message.of("update.evidence.update-server-unnamed", UpdateServer.VALUE));
        }
        // an organisation's own programs may pass updates on locally
        return server.isThisPc() && !ofOrganisation
                ? server.address()
                        .map(address -> Message.of("update.evidence.update-server-itself", UpdateServer.VALUE, address))
                : Optional.empty();
    }

    private static Finding finding(UpdateSituation situation, Message reason) {
        return new Finding(
                "update-server-unusable",
                Subject.UPDATES,
                Severity.PROBLEM,
                List.of(),
                List.of(reason),
                situation.now(),
                null,
                List.of());
    }
}
