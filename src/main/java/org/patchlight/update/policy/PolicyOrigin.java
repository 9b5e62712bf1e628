package org.patchlight.update.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.patchlight.health.Message;
import org.patchlight.health.PolicySource;
import org.patchlight.pc.Management;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryView;
import org.patchlight.pc.policy.AddressKind;
import org.patchlight.pc.policy.LocalGroupPolicy;
import org.patchlight.pc.policy.OrganisationSigns;
import org.patchlight.pc.policy.UpdateServer;
import org.patchlight.update.policy.UpdatePolicies.Denial;

/**
 * Who seems to have set the policies that refuse updates. An organisation leaves signs of itself. An administrator's group
 * policy stands in a file beside the registry. What is in neither was written directly, as programs do that block updates.
 *
 * @param source who it seems to be
 * @param lines why, for people
 * @param names the values that the local group policy lacks; empty unless the source is a program
 */
public record PolicyOrigin(PolicySource source, List<Message> lines, List<String> names) {
    private static final String KEY = "update.evidence.policy-origin.";

    public PolicyOrigin {
        lines = List.copyOf(lines);
        names = List.copyOf(names);
    }

    /** The values that refuse all updates and that a program wrote; empty unless the source is a program. */
    public List<Refusal> refusals() {
        return Refusal.named(names);
    }

    /**
     * The origin of the policies of a PC that refuse updates; empty if there are none.
     *
     * @throws PcException if the policies can't be read
     */
    public static Optional<PolicyOrigin> of(Pc pc) throws PcException {
        List<Denial> denials = UpdatePolicies.denials(pc.registry());
        return denials.isEmpty() ? Optional.empty() : Optional.of(of(pc, denials));
    }

    private static PolicyOrigin of(Pc pc, List<Denial> denials) {
        try {
            List<Message> signs = signs(pc);
            if (!signs.isEmpty()) {
                return organisation(signs);
            }
            // A mistyped address may be an administrator's, and a program has no reason for one.
            if (UpdateServer.read(pc.registry())
                    .filter(server -> server.kind() == AddressKind.MISTYPED)
                    .isPresent()) {
                return unknown();
            }
            Optional<LocalGroupPolicy> local =
                    pc.facts().management().isUnknown() ? Optional.empty() : LocalGroupPolicy.read(pc);
            if (local.isEmpty()) {
                return unknown();
            }
            List<String> outside = denials.stream()
                    .filter(denial -> !local.get().sets(denial.key(), denial.name()))
                    .map(Denial::name)
                    .toList();
            return outside.isEmpty() ? localPolicy() : program(outside);
        } catch (PcException unread) {
            return unknown();
        }
    }

    /** Names of values that refuse updates, in a registry or a copy. */
    public static List<String> denied(RegistryView registry) throws PcException {
        return UpdatePolicies.denials(registry).stream().map(Denial::name).toList();
    }

    /** An organisation, by these signs. */
    public static PolicyOrigin organisation(List<Message> signs) {
        List<Message> lines = new ArrayList<>(List.of(Message.of(KEY + "organisation")));
        lines.addAll(signs);
        return new PolicyOrigin(PolicySource.ORGANISATION, lines, List.of());
    }

    /** The local group policy. */
    public static PolicyOrigin localPolicy() {
        return new PolicyOrigin(PolicySource.LOCAL_POLICY, List.of(Message.of(KEY + "local-policy")), List.of());
    }

    /** A program, because no group policy holds these values. */
    public static PolicyOrigin program(List<String> names) {
        return new PolicyOrigin(
                PolicySource.PROGRAM, List.of(Message.of(KEY + "program", String.join(", ", names))), names);
    }

    /** Nothing shows it. */
    public static PolicyOrigin unknown() {
        return new PolicyOrigin(PolicySource.UNKNOWN, List.of(Message.of(KEY + "unknown")), List.of());
    }

    private static List<Message> signs(Pc pc) throws PcException {
        List<Message> signs = new ArrayList<>();
        Management management = pc.facts().management();
        if (management.domainJoined()) {
            signs.add(Message.of("update.evidence.domain"));
        }
        if (management.mdmEnrolled()) {
            signs.add(Message.of("update.evidence.mdm"));
        }
        if (management.updateServer()) {
            signs.add(Message.of("update.evidence.update-server"));
        }
        if (OrganisationSigns.isCloudJoined(pc.registry())) {
            signs.add(Message.of("update.evidence.cloud-join"));
        }
        if (OrganisationSigns.hasDomainPolicy(pc.registry())) {
            signs.add(Message.of("update.evidence.domain-policy"));
        }
        return signs;
    }
}
