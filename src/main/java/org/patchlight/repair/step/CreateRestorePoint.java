package org.patchlight.repair.step;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.RestorePoints;
import org.patchlight.pc.RestorePoints.Point;
import org.patchlight.pc.policy.RestoreSettings;

/**
 * Makes a restore point before a heavier fix. It counts as made only if Windows lists a newer one: Windows also reports
 * success when it makes none. Where Windows makes no second one so soon, its newest serves.
 *
 * @param target the drive of Windows, such as {@code C:}
 */
public record CreateRestorePoint(String target) implements Step {
    /** The name of the action. */
    public static final String ACTION = "create-restore-point";

    static final String NEWEST = "newest";

    private static final String DESCRIPTION = "Patchlight";
    private static final Duration LIST_LIMIT = Duration.ofSeconds(60);
    private static final Duration CREATE_LIMIT = Duration.ofMinutes(5);
    /** The provider of the list may show a new one late; each question takes a second or more. */
    private static final int QUESTIONS = 3;

    /** For the drive of this Windows. */
    public static CreateRestorePoint of(Pc pc) {
        String windows = pc.facts().windowsFolder();
        return new CreateRestorePoint(windows.substring(0, Math.min(2, windows.length())));
    }

    @Override
    public String action() {
        return ACTION;
    }

    @Override
    public boolean protectsRun() {
        return true;
    }

    /** A restore point is a copy, and stays when a run is undone. */
    @Override
    public boolean leavesNothing() {
        return true;
    }

    /** The question to Windows is ended; a restore point that was half made is dropped by Windows. */
    @Override
    public boolean mayBeCutShort() {
        return true;
    }

    /** The number of the newest restore point, 0 if there is none: proof that a later one is new. */
    @Override
    public Map<String, String> before(Pc pc) throws PcException {
        return Map.of(NEWEST, Long.toString(number(newest(pc.restorePoints().all(LIST_LIMIT)))));
    }

    @Override
    public StepOutcome act(Pc pc, IntConsumer progress) throws PcException {
        Optional<Point> known = newest(pc.restorePoints().all(LIST_LIMIT));
        Duration spacing =
                RestoreSettings.read(pc.registry(), pc.facts().version()).spacing();
        Instant now = pc.clock().now();
        if (known.isPresent() && isWithin(spacing, known.get().made(), now)) {
            return StepOutcome.skipped(Message.of(
                    "step.create-restore-point.recent",
                    text(known.get()),
                    known.get().made(),
                    known.get().description()));
        }
        List<Point> listed = pc.restorePoints().create(DESCRIPTION, CREATE_LIMIT);
        for (int question = 1; question < QUESTIONS && !isNewer(listed, known); question++) {
            listed = pc.restorePoints().all(LIST_LIMIT);
        }
        if (!isNewer(listed, known)) {
            throw new PcException(Reason.FAILED, RestorePoints.CREATE, RestorePoints.TARGET, 0);
        }
        return StepOutcome.done(
                Message.of("step.create-restore-point.made", text(newest(listed).orElseThrow())));
    }

    /** A point of the future, by a clock that was wrong, is not within: Windows decides. */
    private static boolean isWithin(Duration spacing, Instant made, Instant now) {
        return !made.isAfter(now) && Duration.between(made, now).compareTo(spacing) < 0;
    }

    private static boolean isNewer(List<Point> listed, Optional<Point> known) {
        return number(newest(listed)) > number(known);
    }

    private static Optional<Point> newest(List<Point> points) {
        return points.stream().max(Comparator.comparingLong(Point::number));
    }

    private static long number(Optional<Point> point) {
        return point.map(Point::number).orElse(0L);
    }

    /** As a text: numbers of restore points have no thousands separators. */
    private static String text(Point point) {
        return Long.toString(point.number());
    }
}
