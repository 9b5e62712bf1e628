package org.patchlight.pc;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question that is costly for the PC and therefore asked rarely. The last answer is kept until it is too old, or
 * until something happened that may have changed it. Nothing is asked while battery saver is on and the battery in use. Not asking doesn't
 * count as a failure.
 *
 * @param <T> the type of the answer
 */
public final class RareQuestion<T> {
    /**
     * Asks the PC.
     *
     * @param <T> the type of the answer
     */
    @FunctionalInterface
    public interface Asker<T> {
        /**
         * Asks the PC now.
         *
         * @throws PcException if it gives no answer
         */
        T ask() throws PcException;
    }

    private final Pc pc;
    private final Duration age;
    private final Duration ageOfRefusal;
    private final Asker<T> asker;
    private @Nullable T answer;
    private @Nullable PcException refusal;
    private long askedAt;
    private boolean due = true;

    /**
     * A question that was not asked yet.
     *
     * @param pc the PC whose clock and battery saver count
     * @param age the largest age of an answer
     * @param ageOfRefusal how long to wait after a failure before asking again
     * @param asker asks the PC
     */
    public RareQuestion(Pc pc, Duration age, Duration ageOfRefusal, Asker<T> asker) {
        this.pc = pc;
        this.age = age;
        this.ageOfRefusal = ageOfRefusal;
        this.asker = asker;
    }

    /** Makes the next call of {@link #answer} ask again, because something may have changed the answer. */
    public synchronized void askAgain() {
        due = true;
    }

    /**
     * The answer, asked for now if it is due.
     *
     * @return empty if it was never asked and isn't asked now
     * @throws PcException if the last attempt failed
     */
    public synchronized Optional<T> answer() throws PcException {
        if (isDue() && !isSavingBattery()) {
            ask();
        }
        if (refusal != null) {
            throw refusal;
        }
        return Optional.ofNullable(answer);
    }

    private boolean isDue() {
        Duration since = Duration.ofNanos(pc.clock().nanos() - askedAt);
        return due || since.compareTo(refusal == null ? age : ageOfRefusal) >= 0;
    }

    private boolean isSavingBattery() {
        try {
            return pc.power().isSavingBattery();
        } catch (PcException unknown) {
            return false; // Most PCs that can't report it have no battery.
        }
    }

    private void ask() {
        due = false;
        answer = null;
        refusal = null;
        try {
            answer = asker.ask();
        } catch (PcException refused) {
            refusal = refused;
        }
        askedAt = pc.clock().nanos();
    }
}
