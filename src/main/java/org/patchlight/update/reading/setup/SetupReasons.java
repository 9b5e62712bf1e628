package org.patchlight.update.reading.setup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.health.Culprit;
import org.patchlight.update.attempt.FailedStage;
import org.patchlight.update.attempt.FailureDetail;
import org.patchlight.update.reading.stamped.StampedLine;

/** What the error lines before a failed operation name: it is the reason if the operation handles such things. */
final class SetupReasons {
    /** Within this time an error makes its operation fail. */
    static final Duration SAME_CAUSE = Duration.ofMinutes(5);

    private static final int MOST = 4 * FailureDetail.MOST;

    private enum Subject {
        MIGRATION,
        IMAGE,
        DRIVER,
        OTHER
    }

    private record Reason(
            Subject subject, Culprit culprit, @Nullable EvidenceTime time) {}

    private final String path;
    private final List<Reason> open = new ArrayList<>();
    private final List<Culprit> culprits = new ArrayList<>();
    private @Nullable FailedStage stage;

    /**
     * Nothing is known yet.
     *
     * @param path the path of the log
     */
    SetupReasons(String path) {
        this.path = path;
    }

    /** Reads a line that is not yet known to matter. */
    void see(StampedLine line, long number) {
        if (!line.isError()) {
            return;
        }
        String whole = line.whole();
        int from = line.text();
        if (whole.indexOf(" object", from) > 0) {
            if (stopsMigration(whole)) {
                add(Subject.MIGRATION, SetupCulprits.carriedOver(whole, from), line, number);
            }
        } else if (isAboutProfile(whole)) {
            add(Subject.MIGRATION, SetupCulprits.profile(whole, from), line, number);
        } else if (whole.contains("ail")) {
            add(Subject.DRIVER, SetupCulprits.driver(whole, from), line, number);
            add(Subject.IMAGE, SetupCulprits.image(whole, from), line, number);
        }
    }

    private static boolean stopsMigration(String line) {
        return line.contains("requested abort") || line.contains("Abandoning") || line.contains("Will return 0");
    }

    private static boolean isAboutProfile(String line) {
        return line.contains("CMXEUserProfile") || line.contains("ProfileImagePath") || line.contains("user profile");
    }

    private void add(Subject subject, Optional<Culprit> found, StampedLine line, long number) {
        if (found.isPresent()) {
            if (open.size() == MOST) {
                open.remove(0);
            }
            open.add(new Reason(subject, found.get().seenIn(path, number), line.time()));
        }
    }

    /**
     * An operation failed.
     *
     * @param operation its name in Setup's log; empty if the line doesn't say
     */
    void failed(String operation, StampedLine line, long number) {
        FailedStage found = SetupStage.of(operation);
        stage = stage == null ? found : stage;
        Subject subject = subject(operation, found);
        add(
                Subject.DRIVER,
                subject == Subject.DRIVER ? SetupCulprits.driver(operation, 0) : Optional.empty(),
                line,
                number);
        add(
                Subject.IMAGE,
                subject == Subject.IMAGE
                        ? SetupCulprits.image(operation, 0).or(() -> SetupCulprits.packageFile(operation, 0))
                        : Optional.empty(),
                line,
                number);
        take(subject, line.time());
    }

    private static Subject subject(String operation, @Nullable FailedStage stage) {
        if (stage == FailedStage.USER_DATA_MIGRATION) {
            return Subject.MIGRATION;
        }
        if (stage == FailedStage.IMAGE_APPLY
                || operation.contains("WIM")
                || operation.contains("ESD")
                || operation.contains("image")) {
            return Subject.IMAGE;
        }
        return stage == FailedStage.UPGRADE_DRIVER ? Subject.DRIVER : Subject.OTHER;
    }

    private void take(Subject subject, @Nullable EvidenceTime time) {
        for (Reason reason : open) {
            boolean known = culprits.stream()
                    .anyMatch(one -> one.kind() == reason.culprit().kind()
                            && one.name().equalsIgnoreCase(reason.culprit().name()));
            if (reason.subject() == subject && !known && isWithin(reason.time(), time)) {
                culprits.add(reason.culprit());
            }
        }
    }

    /** Setup ended although no line says which operation failed: only a stopped migration is a reason by itself. */
    void ended(@Nullable EvidenceTime time) {
        if (culprits.isEmpty() && stage == null) {
            take(Subject.MIGRATION, time);
            stage = culprits.isEmpty() ? null : FailedStage.USER_DATA_MIGRATION;
        }
    }

    /** Setup ended with a code that blames a driver, and no line says which operation failed. */
    void endedForDriver(@Nullable EvidenceTime time) {
        if (culprits.isEmpty() && stage == null) {
            take(Subject.DRIVER, time);
            stage = culprits.isEmpty() ? null : FailedStage.UPGRADE_DRIVER;
        }
    }

    /** An image could not be applied or mounted, and nothing else says what failed. */
    void endedWithImage(@Nullable EvidenceTime time) {
        take(Subject.IMAGE, time);
    }

    void stage(FailedStage found) {
        stage = stage == null ? found : stage;
    }

    /** The reasons so far. */
    FailureDetail detail() {
        return new FailureDetail(culprits, stage, null);
    }

    void forget() {
        open.clear();
        culprits.clear();
        stage = null;
    }

    private static boolean isWithin(@Nullable EvidenceTime one, @Nullable EvidenceTime other) {
        return one == null
                || other == null
                || Duration.between(one.written(), other.written()).abs().compareTo(SAME_CAUSE) <= 0;
    }
}
