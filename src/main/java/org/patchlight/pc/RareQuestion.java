package org.patchlight.pc;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question that costs the PC something, so it is asked rarely: the last answer serves until it is old or something happened that may have
 * changed it, and nothing is asked while the PC saves its battery. What was not asked was not refused either.
 *
 * @param <T> the answer
 */
public final class RareQuestion<T> {
    /** What asks. */
    @FunctionalInterface
    public interface Asker<T> {
        /** Asks the PC now. */
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
     * @param pc whose clock and battery count
     * @param age how old an answer may grow
     * @param ageOfRefusal after how long the question is put again when it was refused
     * @param asker asks
     */
    public RareQuestion(Pc pc, Duration age, Duration ageOfRefusal, Asker<T> asker) {
        this.pc = pc;
        this.age = age;
        this.ageOfRefusal = ageOfRefusal;
        this.asker = asker;
    }

    /** Something happened that may have changed the answer: it is asked for again when it is next wanted, however young it is. */
    public synchronized void askAgain() {
        due = true;
    }

    /**
     * The answer, asked for now if it is time to.
     *
     * @return empty if it was never asked for, and is not now
     * @throws PcException how the last asking was refused
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
            return false; // most PCs that cannot tell have no battery
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
