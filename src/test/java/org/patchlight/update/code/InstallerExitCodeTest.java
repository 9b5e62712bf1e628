package org.patchlight.update.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.words.Words;

class InstallerExitCodeTest {
    private final Words words = Words.of(Locale.ENGLISH, ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1     | The installer of this update returned 1.
            2     | The installer of this update returned 2.
            1602  | The installer of this update returned 1602 (the user cancelled the installation).
            1603  | The installer of this update returned 1603 (the installer failed).
            3010  | The installer of this update returned 3010 (installed; a restart is needed).
            17025 | The installer of this update returned 17025.
            65535 | The installer of this update returned 65535.
            """)
    void what_an_installer_returned_is_a_sentence(int exitCode, String sentence) {
        assertThat(words.say(InstallerExitCode.words(exitCode))).isEqualTo(sentence);
        Explanation explanation = Explanation.of(new Hresult(exitCode));
        assertThat(words.say(explanation.meaning())).isEqualTo(sentence);
        assertThat(explanation.family()).isEqualTo("setup");
    }
}
