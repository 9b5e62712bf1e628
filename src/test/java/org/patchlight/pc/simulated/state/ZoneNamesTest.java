package org.patchlight.pc.simulated.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.patchlight.pc.simulated.model.Model;

final class ZoneNamesTest {
    private final Model model = new Model("id", "healthy");

    @ParameterizedTest
    @MethodSource("org.patchlight.pc.simulated.state.ZoneNames#all")
    void every_zone_that_can_be_set_has_rules(String zone) {
        ZoneNames.set(model, zone);
        assertThat(ZoneNames.rules(model).getRules()).isNotNull();
    }

    @Test
    void an_unknown_name_means_utc() {
        ZoneNames.set(model, "Atlantis Standard Time");
        assertThat(ZoneNames.rules(model)).isEqualTo(ZoneId.of("UTC"));
    }
}
