package org.patchlight.pc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.patchlight.pc.PcException.Reason;

class RareQuestionTest {
    private static final Duration AGE = Duration.ofHours(6);
    private static final Duration AGE_OF_REFUSAL = Duration.ofHours(1);

    private final RareQuestion<Integer> question = new RareQuestion<>(pc(), AGE, AGE_OF_REFUSAL, this::ask);
    private Duration passed = Duration.ZERO;
    private int asked;
    private boolean refused;
    private boolean saving;
    private boolean silentBattery;

    @Test
    void the_answer_serves_until_it_is_old() throws PcException {
        assertThat(question.answer()).contains(1);
        passed = AGE.minusNanos(1);
        assertThat(question.answer()).contains(1);
        passed = AGE;
        assertThat(question.answer()).contains(2);
    }

    @Test
    void what_happened_makes_it_due_at_once() throws PcException {
        assertThat(question.answer()).contains(1);
        question.askAgain();
        assertThat(question.answer()).contains(2);
        assertThat(question.answer()).contains(2);
    }

    @Test
    void while_the_battery_is_saved_the_old_answer_serves() throws PcException {
        saving = true;
        assertThat(question.answer()).isEmpty();
        saving = false;
        assertThat(question.answer()).contains(1);
        saving = true;
        question.askAgain();
        assertThat(question.answer()).contains(1);
        saving = false;
        assertThat(question.answer()).contains(2);
    }

    @Test
    void a_battery_that_cannot_be_read_is_not_saved() throws PcException {
        silentBattery = true;
        assertThat(question.answer()).contains(1);
    }

    @Test
    void a_refusal_is_repeated_and_the_question_asked_again_sooner() throws PcException {
        refused = true;
        assertThatThrownBy(question::answer).isInstanceOf(PcException.class);
        assertThatThrownBy(question::answer).isInstanceOf(PcException.class);
        assertThat(asked).isEqualTo(1);
        refused = false;
        passed = AGE_OF_REFUSAL;
        assertThat(question.answer()).contains(2);
    }

    private int ask() throws PcException {
        asked++;
        if (refused) {
            throw new PcException(Reason.TIMED_OUT, "Ask", "agent", 0);
        }
        return asked;
    }

    private Pc pc() {
        PcClock clock = new PcClock() {
            @Override
            public Instant now() {
                throw new AssertionError("only the monotonic clock counts");
            }

            @Override
            public long nanos() {
                return passed.toNanos();
            }
        };
        Power power = new Power() {
            @Override
            public void restart(Duration delay) {
                throw new AssertionError("a question must not change a PC");
            }

            @Override
            public boolean isSavingBattery() throws PcException {
                if (silentBattery) {
                    throw new PcException(Reason.UNAVAILABLE, "Power", "PC", 0);
                }
                return saving;
            }
        };
        return (Pc) Proxy.newProxyInstance(
                Pc.class.getClassLoader(), new Class<?>[] {Pc.class}, (pc, method, none) -> switch (method.getName()) {
                    case "clock" -> clock;
                    case "power" -> power;
                    default -> throw new AssertionError(method.getName());
                });
    }
}
