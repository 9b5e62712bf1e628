package org.patchlight.update.fix.blocker;

import static java.util.Map.entry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingId;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.FixId;
import org.patchlight.health.FixTerms;
import org.patchlight.health.FixTerms.Need;
import org.patchlight.health.FixTerms.Proof;
import org.patchlight.health.FixTerms.Servers;
import org.patchlight.health.ManualTool;
import org.patchlight.health.Message;
import org.patchlight.health.Subject;
import org.patchlight.health.Undo;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.policy.UpdateServer;
import org.patchlight.repair.plan.Fix;
import org.patchlight.repair.plan.FixProposal;
import org.patchlight.repair.plan.FixRequest;
import org.patchlight.repair.step.Step;
import org.patchlight.update.policy.Refusal;

/**
 * Undoes what a program did to block updates, where that can be undone exactly. Each kind of block has a finding. A false
 * update server is no one's wish, but the other kinds may be deliberate, so that a person must choose the fix for them. A
 * PC of an organisation is never changed.
 */
public final class RemoveUpdateBlocker implements Fix {
    /** The id of the fix. */
    public static final String ID = FixId.REMOVE_UPDATE_BLOCKER;
    /** The id of the finding about the policy that it resolves. */
    public static final String FINDING = FindingId.UPDATE_SERVER_UNUSABLE;

    private static final String NOTHING = "fix.remove-update-blocker.nothing";

    /** The kinds of block by their findings, in the order of the steps. */
    private static final List<Map.Entry<String, Kind>> KINDS = List.of(
            entry(FINDING, BlockingPolicy::propose),
            entry(FindingId.UPDATES_BY_POLICY, RefusingPolicies::propose),
            entry(FindingId.HOSTS_FILE_BLOCKS_UPDATES, BlockingHostsLines::propose),
            entry(FindingId.FIREWALL_BLOCKS_UPDATES, BlockingFirewallRules::propose),
            entry(FindingId.SERVICE_FILE_MISSING, RenamedFiles::libraries),
            entry(FindingId.UPDATE_PROGRAMS_RENAMED, RenamedFiles::programs),
            entry(FindingId.UPDATE_SERVICE_MISSING, RenamedKeys::propose));

    private static final FixDeclaration DECLARATION = FixDeclaration.of(
                    ID,
                    Subject.UPDATES,
                    Undo.FULL,
                    FixTerms.of(
                                    Duration.ofMinutes(5),
                                    Servers.NONE,
                                    Proof.STATE,
                                    ManualTool.NONE,
                                    KINDS.stream().map(Map.Entry::getKey).toArray(String[]::new))
                            .chosenFor(KINDS.stream()
                                    .map(Map.Entry::getKey)
                                    .filter(finding -> !finding.equals(FINDING))
                                    .toArray(String[]::new))
                            .needing(Need.RESTORE_POINT))
            .changing(touched())
            .asAdministrator()
            .unattended();

    private static Message[] touched() {
        Stream<String> values = Stream.concat(
                Stream.of(UpdateServer.AUTOMATIC + "\\" + UpdateServer.REQUIRED, UpdateServer.VALUE),
                Arrays.stream(Refusal.values()).map(refusal -> refusal.key() + "\\" + refusal.valueName()));
        return Stream.concat(
                        values.map(value -> Message.of("fix.touches.registry", value)),
                        Stream.of("hosts", "firewall", "files", "keys")
                                .map(part -> Message.of("fix.remove-update-blocker.touches." + part)))
                .toArray(Message[]::new);
    }

    /** What undoes one kind of block. */
    private interface Kind {
        FixProposal propose(Pc pc) throws PcException;
    }

    @Override
    public FixDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public FixProposal propose(Pc pc, @Nullable String value) throws PcException {
        return propose(pc, Set.of());
    }

    /** For findings only what they report: a person who agreed to undo one block may want to keep another. */
    @Override
    public FixProposal proposeFor(Pc pc, FixRequest request) throws PcException {
        return propose(pc, request.findings().stream().map(Finding::id).collect(Collectors.toSet()));
    }

    private static FixProposal propose(Pc pc, Set<String> findings) throws PcException {
        boolean any = KINDS.stream().noneMatch(kind -> findings.contains(kind.getKey()));
        List<Step> steps = new ArrayList<>();
        Message obstacle = null;
        for (Map.Entry<String, Kind> kind : KINDS) {
            if (any || findings.contains(kind.getKey())) {
                FixProposal part = kind.getValue().propose(pc);
                // A false update server and a policy that refuses updates share some values.
                part.steps().stream().filter(step -> !steps.contains(step)).forEach(steps::add);
                Message why = part.obstacleOrNull();
                if (obstacle == null && why != null && !why.key().equals(NOTHING)) {
                    obstacle = why;
                }
            }
        }
        if (steps.isEmpty() && obstacle == null) {
            return FixProposal.none(Message.of(NOTHING));
        }
        return new FixProposal(steps, obstacle);
    }
}
