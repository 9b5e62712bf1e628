package org.patchlight.pc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;

/** What every network must do. Nothing here leaves the machine. */
interface NetworkContract {
    /** A label may have 63 letters at most (RFC 1035 section 2.3.4), so that this is refused without asking anybody. */
    String IMPOSSIBLE_NAME = "x".repeat(64) + ".invalid";

    Pc pc();

    @Test
    default void aNumericAddressIsTakenAsItIsWithItsPort() throws PcException {
        assertThat(pc().network().resolve("127.0.0.1", 12345))
                .containsExactly(new InetSocketAddress("127.0.0.1", 12345));
        assertThat(pc().network().resolve("::1", 65535)).containsExactly(new InetSocketAddress("::1", 65535));
    }

    @Test
    default void aNameThatNobodyKnowsIsRefused() {
        PcException refused =
                catchThrowableOfType(PcException.class, () -> pc().network().resolve(IMPOSSIBLE_NAME, 123));
        assertThat(refused).isNotNull();
        assertThat(refused.target()).contains(IMPOSSIBLE_NAME);
    }
}
