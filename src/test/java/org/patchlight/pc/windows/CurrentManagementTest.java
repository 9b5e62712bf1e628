package org.patchlight.pc.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.patchlight.pc.Management;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;

class CurrentManagementTest {
    private static final Management DOMAIN = new Management(true, false, false);

    private long nanos;
    private int asked;
    private boolean refused;
    private final CurrentManagement management = new CurrentManagement(Management.NONE, this::read, () -> nanos);

    @Test
    void the_questions_of_one_check_get_one_answer() {
        assertThat(management.now()).isEqualTo(Management.NONE);
        after(Duration.ofSeconds(14));
        assertThat(management.now()).isEqualTo(Management.NONE);
        assertThat(asked).isZero();
    }

    @Test
    void a_pc_that_joins_a_domain_is_managed_from_then_on() {
        after(Duration.ofSeconds(15));
        assertThat(management.now()).isEqualTo(DOMAIN);
        assertThat(management.now()).isEqualTo(DOMAIN);
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void what_cannot_be_read_again_stays_as_it_was_known() {
        after(Duration.ofSeconds(15));
        management.now();
        refused = true;
        after(Duration.ofSeconds(15));
        assertThat(management.now()).isEqualTo(DOMAIN);
    }

    private void after(Duration time) {
        nanos += time.toNanos();
    }

    private Management read() throws PcException {
        asked++;
        if (refused) {
            throw new PcException(Reason.DENIED, "RegOpenKeyEx", "HKLM", 5);
        }
        return DOMAIN;
    }
}
