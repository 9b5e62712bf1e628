package org.patchlight.update;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingId;
import org.patchlight.health.FixId;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.update.source.UpdateEvidence;

/** Reports that no update was installed for so long that at least one must have been missed. */
final class UpdatesOverdue {
    /** Windows releases its updates on the second Tuesday of each month: at most this many days apart. */
    static final int USUAL_DAYS = 35;

    private UpdatesOverdue() {}

    /**
     * The finding if the last installation is at least that many days old. Empty if no installation is known. Also
     * empty if the update agent wrote nothing for as long. Then the PC was off or its clock jumped, and no update was
     * missed yet.
     */
    static Optional<Finding> finding(UpdateEvidence evidence, Instant now, int overdueDays) {
        Instant installed = evidence.installedOrNull();
        Duration span = Duration.ofDays(overdueDays);
        if (installed == null || installed.isAfter(now.minus(span))) {
            return Optional.empty();
        }
        Instant newest = evidence.attempts().newest().orElse(installed);
        if (!newest.isAfter(now.minus(span))) {
            return Optional.empty();
        }
        String days = Long.toString(Duration.between(installed, now).toDays());
        return Optional.of(new Finding(
                FindingId.UPDATES_OVERDUE,
                Subject.UPDATES,
                Severity.ATTENTION,
                List.of(days),
                List.of(Message.of("update.evidence.last-installed", installed)),
                installed,
                installed.plus(span),
                List.of(FixId.RETRY_UPDATE)));
    }
}
