package org.patchlight.pc.windows.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;

class RecentAnswerTest {
    private Duration passed = Duration.ZERO;
    private final RecentAnswer recent = new RecentAnswer(() -> passed.toNanos());
    private int asked;

    @Test
    void guards_in_a_row_ask_once() throws PcException {
        assertThat(ask(true)).isTrue();
        passed = RecentAnswer.AGE.minusNanos(1);
        assertThat(ask(false)).isTrue();
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void an_older_answer_is_asked_for_again() throws PcException {
        ask(true);
        passed = RecentAnswer.AGE;
        assertThat(ask(false)).isFalse();
        passed = RecentAnswer.AGE.plusSeconds(1);
        assertThat(ask(true)).as("counted from the second answer").isFalse();
    }

    @Test
    void a_refusal_is_kept_as_long_and_no_longer() throws PcException {
        assertThatThrownBy(this::refuse).isInstanceOf(PcException.class);
        assertThatThrownBy(() -> ask(true)).isInstanceOf(PcException.class);
        passed = RecentAnswer.AGE;
        assertThat(ask(true)).isTrue();
        assertThat(asked).isEqualTo(2);
    }

    private boolean ask(boolean answer) throws PcException {
        return recent.answer(() -> {
            asked++;
            return answer;
        });
    }

    private boolean refuse() throws PcException {
        return recent.answer(() -> {
            asked++;
            throw new PcException(Reason.TIMED_OUT, "IsBusy", "update agent", 0);
        });
    }
}
