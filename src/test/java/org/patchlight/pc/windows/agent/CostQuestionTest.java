package org.patchlight.pc.windows.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.pc.ConnectionCost;

class CostQuestionTest {
    @ParameterizedTest
    @CsvSource({
        "0, false, false, false",
        "1, false, false, false",
        "2, true, false, false",
        "4, true, false, false",
        "0x40002, true, true, false",
        "0x10004, true, false, true",
        "0xA0001, false, false, false"
    })
    void bits_of_the_network_list_manager_become_a_cost(String bits, boolean metered, boolean roaming, boolean over) {
        assertThat(CostQuestion.cost(Integer.decode(bits))).isEqualTo(new ConnectionCost(metered, roaming, over));
    }
}
