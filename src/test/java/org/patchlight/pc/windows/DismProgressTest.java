package org.patchlight.pc.windows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DismProgressTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[                           0.0%                           ]|0",
                "[===========               20.0%                          ]|20",
                "[===========================62,3%====                      ]|62",
                "[==========================100.0%==========================]|100"
            })
    void tells_the_percentage(String piece, int percent) {
        assertThat(DismProgress.of(piece)).hasValue(percent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Image Version: 10.0.22631.4460", "Deployment Image Servicing and Management tool", "999.0%"
            })
    void tells_nothing_of_other_lines(String piece) {
        assertThat(DismProgress.of(piece)).isEmpty();
    }

    @Test
    void a_truncated_line_tells_nothing() {
        assertThat(DismProgress.of("[====   20.")).isEmpty();
    }
}
