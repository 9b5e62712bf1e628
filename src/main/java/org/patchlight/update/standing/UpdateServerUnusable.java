package org.patchlight.update.standing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.patchlight.health.Finding;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.pc.Management;
import org.patchlight.pc.PcException;
import org.patchlight.update.policy.UpdateServer;

/**
 * Reports a policy with an update server that can't work. Either it has no address, or its address lacks {@code
 * http://} (0x80244011, 0x80072EE6). Or it is this PC itself although no organisation manages it, which is how
 * blocking programs do it.
 */
public final class UpdateServerUnusable implements StandingCheck {
    @Override
    public List<Finding> findings(UpdateSituation situation, List<Message> unread) {
        try {
            Management management = situation.pc().facts().management();
            boolean ofOrganisation = management.domainJoined() || management.mdmEnrolled();
            return UpdateServer.read(situation.pc().registry())
                    .flatMap(server -> reason(server, ofOrganisation))
                    .stream()
                    .map(reason -> finding(reason, situation.now()))
                    .toList();
        } catch (PcException refused) {
            unread.add(Message.of("update.evidence.update-server-unread"));
            return List.of();
        }
    }

    /**
     * The finding from a copied registry. A copy does not show whether an organisation manages the PC, so only a
     * server without a usable address counts.
     */
    public static Optional<Finding> byCopy(UpdateServer server, Instant observed) {
        return reason(server, true).map(reason -> finding(reason, observed));
    }

    private static Optional<Message> reason(UpdateServer server, boolean ofOrganisation) {
        if (!server.isNamed()) {
            return Optional.of(Message.of("update.evidence.update-server-unnamed", UpdateServer.VALUE));
        }
        // An organisation's own programs may relay updates locally.
        return server.isThisPc() && !ofOrganisation
                ? server.address()
                        .map(address -> Message.of("update.evidence.update-server-itself", UpdateServer.VALUE, address))
                : Optional.empty();
    }

    private static Finding finding(Message reason, Instant observed) {
        return new Finding(
                "update-server-unusable",
                Subject.UPDATES,
                Severity.PROBLEM,
                List.of(),
                List.of(reason),
                observed,
                null,
                List.of());
    }
}
