package org.patchlight.update.fix;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
import org.patchlight.repair.plan.Fix;
import org.patchlight.repair.plan.FixProposal;
import org.patchlight.repair.step.StartMediaCreationTool;

/**
 * Shows the Media Creation Tool that the person has downloaded, or opens Microsoft's page that has it. The plan says
 * which language to choose, and what would stop the tool: too little space, or leftovers of an earlier upgrade.
 */
public final class RunMediaCreationTool implements Fix {
    private static final FixDeclaration DECLARATION = FixDeclaration.of(
                    FixId.RUN_MEDIA_CREATION_TOOL,
                    Subject.UPDATES,
                    Undo.NONE,
                    FixTerms.of(
                                    Duration.ofMinutes(1),
                                    Servers.DURING,
                                    Proof.ATTEMPT,
                                    ManualTool.WINDOWS_UPDATE,
                                    FindingId.UPGRADE_BLOCKED,
                                    FindingId.UPGRADE_FAILED,
                                    FindingId.UPDATE_FAILED,
                                    FindingId.WINDOWS_OUT_OF_SUPPORT)
                            .needing(Need.POWER, Need.DISK_SPACE))
            .asAdministrator();

    /** The space for the media and for the upgrade (Microsoft's figure for 64-bit Windows). */
    private static final long FOR_MEDIUM = 8L << 30;

    private static final long FOR_UPGRADE = 20L << 30;
    private static final List<String> LEFT_BY_UPGRADES = List.of("$WINDOWS.~BT", "$Windows.~WS", "ESD");

    @Override
    public FixDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public FixProposal propose(Pc pc, @Nullable String value) throws PcException {
        Optional<String> language = MediumLanguage.of(pc.registry());
        List<Message> hindrances = new ArrayList<>();
        room(pc).ifPresent(hindrances::add);
        leftovers(pc).ifPresent(hindrances::add);
        Message obstacle = hindrances.stream()
                .reduce((one, other) -> Message.of("fix.run-media-creation-tool.both", one, other))
                .orElse(null);
        return new FixProposal(List.of(new StartMediaCreationTool(language.orElse(""))), obstacle);
    }

    private static Optional<Message> room(Pc pc) {
        try {
            long free = pc.files().space(pc.facts().windowsFolder()).free();
            if (free >= FOR_UPGRADE) {
                return Optional.empty();
            }
            String key = free < FOR_MEDIUM ? "no-room" : "little-room";
            return Optional.of(Message.of("fix.run-media-creation-tool." + key, free >> 30));
        } catch (PcException unread) {
            return Optional.empty(); // the tool checks it itself
        }
    }

    private static Optional<Message> leftovers(Pc pc) throws PcException {
        String drive = pc.facts().windowsFolder().substring(0, 2);
        List<String> left = new ArrayList<>();
        for (String name : LEFT_BY_UPGRADES) {
            String path = drive + "\\" + name;
            if (pc.files().find(path).isPresent()) {
                left.add(path);
            }
        }
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(Message.of("fix.run-media-creation-tool.leftovers", String.join(", ", left)));
    }
}
