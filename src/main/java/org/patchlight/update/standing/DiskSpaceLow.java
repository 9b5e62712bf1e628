package org.patchlight.update.standing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingId;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.pc.PcException;
import org.patchlight.pc.file.DiskSpace;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.attempt.UpdateFailure;

/**
 * Reports too little free space on the Windows drive. Microsoft requires 10 GB (article on 0x8024001E). It recommends
 * 20 GB if an update failed for lack of space (article on 0x80070070). It is a problem only if an update is overdue
 * or failed because of it.
 */
public final class DiskSpaceLow implements StandingCheck {
    private static final long GIGABYTE = DiskSpace.GIGABYTE;
    private static final long LEAST = 10 * GIGABYTE;
    private static final long RECOMMENDED = 20 * GIGABYTE;

    private static final Set<Hresult> NO_ROOM = Set.of(
            new Hresult(0x80070070),
            new Hresult(0x80070027),
            new Hresult(0x80073CF4),
            new Hresult(0x800F0828),
            new Hresult(0xC1900122),
            new Hresult(0xC1900123),
            new Hresult(0xC190020C),
            new Hresult(0xC190020D),
            new Hresult(0xC190020E),
            new Hresult(0xC190020F),
            new Hresult(0xC1900211),
            new Hresult(0xC1900212),
            new Hresult(0xC8000710));

    @Override
    public List<Finding> findings(UpdateSituation situation, List<Message> unread) {
        String folder = situation.pc().facts().windowsFolder();
        try {
            return finding(situation, situation.pc().files().space(folder)).stream()
                    .toList();
        } catch (PcException refused) {
            unread.add(Message.of("update.evidence.space-unread", drive(folder)));
            return List.of();
        }
    }

    private static Optional<Finding> finding(UpdateSituation situation, DiskSpace space) {
        Optional<UpdateFailure> failed = situation.unresolved().stream()
                .filter(failure -> failure.code().filter(NO_ROOM::contains).isPresent())
                .findFirst();
        long needed = failed.isPresent() ? RECOMMENDED : LEAST;
        Severity severity = severity(space, failed.isPresent(), situation.overdue());
        if (severity == null) {
            return Optional.empty();
        }
        String drive = drive(situation.pc().facts().windowsFolder());
        List<Message> evidence = new ArrayList<>();
        evidence.add(Message.of("update.evidence.space", drive, gigabytes(space.free()), gigabytes(space.total())));
        failed.ifPresent(failure -> evidence.add(Message.of(
                "update.evidence.no-room", failure.code().map(Hresult::toString).orElse(""), failure.time())));
        List<Object> arguments = List.of(drive, gigabytes(space.free()), Long.toString(needed / GIGABYTE));
        return Optional.of(new Finding(
                FindingId.DISK_SPACE_LOW,
                Subject.UPDATES,
                severity,
                arguments,
                evidence,
                situation.now(),
                null,
                List.of()));
    }

    private static @Nullable Severity severity(DiskSpace space, boolean failedForIt, boolean overdue) {
        if ((failedForIt && space.free() < RECOMMENDED) || (overdue && space.free() < LEAST)) {
            return Severity.PROBLEM;
        }
        if (space.isScarce()) {
            return Severity.ATTENTION;
        }
        return space.free() < LEAST ? Severity.INFO : null;
    }

    /** Gigabytes with one digit after the decimal point, rounded down, so that less than 10 GB never shows as 10 GB. */
    private static String gigabytes(long bytes) {
        long whole = Math.max(bytes, 0);
        return whole / GIGABYTE + "." + whole % GIGABYTE * 10 / GIGABYTE;
    }

    private static String drive(String folder) {
        return folder.substring(0, Math.min(2, folder.length()));
    }
}
