package org.patchlight.casefile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.patchlight.casefile.gather.CaseFacts.SourcedFact;
import org.patchlight.casefile.gather.CaseNotes;
import org.patchlight.health.Message;
import org.patchlight.health.PolicySource;
import org.patchlight.pc.PcException;
import org.patchlight.pc.policy.UpdateServer;
import org.patchlight.update.attempt.TimeOrder;
import org.patchlight.update.policy.PolicyOrigin;
import org.patchlight.update.reading.note.Fact;

/**
 * Who seems to have set the policies in copied evidence that refuse updates. Signs of an organisation count wherever they
 * are. Only a copy of Patchlight's own can show that there are none.
 */
final class CopiedOrigin {
    private CopiedOrigin() {}

    /**
     * The origin; empty if the copy has no policies that refuse updates.
     *
     * @throws PcException never, because a copy can always be read
     */
    static Optional<PolicyOrigin> of(CaseNotes notes, TimeOrder order) throws PcException {
        List<String> denied = PolicyOrigin.denied(notes.registry);
        return denied.isEmpty() ? Optional.empty() : Optional.of(of(notes, order, denied));
    }

    private static PolicyOrigin of(CaseNotes notes, TimeOrder order, List<String> denied) throws PcException {
        List<Message> signs = new ArrayList<>();
        for (SourcedFact fact : notes.facts.all(Fact.Kind.ORGANISATION_SIGN, order)) {
            Message sign = Message.of("update.evidence." + fact.fact().subject());
            if (!signs.contains(sign)) {
                signs.add(sign);
            }
        }
        if (UpdateServer.read(notes.registry).filter(UpdateServer::isServer).isPresent()) {
            signs.add(Message.of("update.evidence.update-server"));
        }
        if (!signs.isEmpty()) {
            return PolicyOrigin.organisation(signs);
        }
        List<SourcedFact> own = notes.facts.all(Fact.Kind.POLICY_SOURCE, order);
        return own.isEmpty()
                ? PolicyOrigin.unknown()
                : ofComment(own.get(own.size() - 1).fact().subject(), denied);
    }

    private static PolicyOrigin ofComment(String text, List<String> denied) {
        int colon = text.indexOf(':');
        String id = (colon < 0 ? text : text.substring(0, colon)).strip().toLowerCase(Locale.ROOT);
        List<String> names = colon < 0
                ? List.of()
                : Arrays.stream(text.substring(colon + 1).split(",", -1))
                        .map(String::strip)
                        .filter(denied::contains)
                        .toList();
        if (id.equals(PolicySource.ORGANISATION.id())) {
            return PolicyOrigin.organisation(List.of());
        } else if (id.equals(PolicySource.LOCAL_POLICY.id())) {
            return PolicyOrigin.localPolicy();
        }
        return id.equals(PolicySource.PROGRAM.id()) && !names.isEmpty()
                ? PolicyOrigin.program(names)
                : PolicyOrigin.unknown();
    }
}
