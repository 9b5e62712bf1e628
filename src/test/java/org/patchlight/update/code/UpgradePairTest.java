package org.patchlight.update.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.update.attempt.CodeSpelling;

class UpgradePairTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0x8007042B-0x4000D     | user-files      | run-media-creation-tool
            0x80070005 - 0x3000D   | user-files      | run-media-creation-tool
            0x8007001F-0x20006     | upgrade-setup   | run-media-creation-tool
            0x80070570-0x2000C     | image-damaged   | run-media-creation-tool
            0x8007000D-0x2000C     | image-damaged   | run-media-creation-tool
            0x80070002-0x20007     | driver-files    | rescan-devices,update-drivers,run-media-creation-tool
            0x80004005 - 0x20017   | upgrade-setup   | run-media-creation-tool
            0xC1900101-0x30018     | upgrade-driver  | update-drivers,run-media-creation-tool
            0x80070070-0x50012     | disk-full       | ''
            """)
    void a_second_number_makes_any_code_that_of_an_upgrade(String pair, String cause, String fixes) {
        Explanation explanation = of(pair);
        assertThat(explanation.family()).isEqualTo("upgrade");
        assertThat(explanation.routing().cause()).map(FailureCause::id).contains(cause);
        assertThat(String.join(",", explanation.fixes())).isEqualTo(fixes);
    }

    @Test
    void a_code_alone_is_none() {
        assertThat(Explanation.of(CodeSpelling.parse("0x8007042B").orElseThrow())
                        .family())
                .isEqualTo("win32");
    }

    private static Explanation of(String pair) {
        return Explanation.ofUpgrade(
                CodeSpelling.parse(pair).orElseThrow(), ExtendCode.in(pair).orElseThrow());
    }
}
