package org.patchlight.update.standing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingId;
import org.patchlight.health.FixId;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.pc.PcException;
import org.patchlight.pc.file.FolderSize;
import org.patchlight.repair.journal.PastChange;
import org.patchlight.update.fix.KeptFolder;
import org.patchlight.update.fix.KeptFolderSize;

/**
 * Reports the folder copies that resets keep, with their size. Once an update was installed since, or after some
 * days, it offers to remove them. It never removes them by itself.
 */
public final class OldFoldersKept implements StandingCheck {
    private final Supplier<List<PastChange>> pastChanges;
    private final IntSupplier keepDays;
    private final KeptFolderSize sizes = new KeptFolderSize();

    /**
     * A check of the kept folders.
     *
     * @param pastChanges what Patchlight changed on the PC and did not undo, queried at each check
     * @param keepDays for how many days they are kept if no update is installed, queried at each check
     */
    public OldFoldersKept(Supplier<List<PastChange>> pastChanges, IntSupplier keepDays) {
        this.pastChanges = pastChanges;
        this.keepDays = keepDays;
    }

    @Override
    public List<Finding> findings(UpdateSituation situation, List<Message> unread) {
        try {
            List<KeptFolder> kept = KeptFolder.of(situation.pc(), pastChanges.get());
            return kept.isEmpty() ? List.of() : List.of(finding(situation, kept));
        } catch (PcException refused) {
            unread.add(Message.of("update.evidence.old-folders-unread", refused.target()));
            return List.of();
        }
    }

    private Finding finding(UpdateSituation situation, List<KeptFolder> kept) {
        List<Message> evidence = new ArrayList<>();
        long bytes = 0;
        boolean whole = true;
        boolean installed = false;
        boolean late = false;
        Instant first = situation.now();
        for (KeptFolder folder : kept) {
            FolderSize size = sizes.of(situation.pc().files(), folder);
            bytes += size.bytes();
            whole &= size.whole();
            installed |= isInstalledSince(situation, folder);
            late |= isLate(situation, folder);
            first = folder.since().isBefore(first) ? folder.since() : first;
            evidence.add(Message.of(
                    "update.evidence.old-folder",
                    folder.path(),
                    KeptFolderSize.words(size),
                    folder.since(),
                    folder.run()));
        }
        String days = Integer.toString(keepDays.getAsInt());
        evidence.add(
                installed
                        ? Message.of("update.evidence.old-folders-installed")
                        : Message.of("update.evidence.old-folders-" + (late ? "late" : "wait"), days));
        List<Object> arguments = List.of(KeptFolderSize.words(new FolderSize(bytes, whole)));
        List<String> fixes = installed || late ? List.of(FixId.REMOVE_OLD_FOLDERS) : List.of();
        return new Finding(
                FindingId.OLD_FOLDERS_KEPT,
                Subject.UPDATES,
                Severity.INFO,
                arguments,
                evidence,
                situation.now(),
                first,
                fixes);
    }

    private static boolean isInstalledSince(UpdateSituation situation, KeptFolder folder) {
        Instant installed = situation.installedOrNull();
        return installed != null && installed.isAfter(folder.since());
    }

    private boolean isLate(UpdateSituation situation, KeptFolder folder) {
        return !situation.now().isBefore(folder.since().plus(Duration.ofDays(keepDays.getAsInt())));
    }
}
