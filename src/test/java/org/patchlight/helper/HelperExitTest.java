package org.patchlight.helper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.patchlight.words.Words;

class HelperExitTest {
    private static final int STARTER_FIRST = 5;
    private static final Pattern DEFINED = Pattern.compile("(?m)^#define EXIT_\\w+ (\\d+)$");

    @Test
    void the_starter_and_the_program_list_the_same_codes() throws IOException {
        String header = Files.readString(Path.of("packaging/launcher/starter.h"));

        assertThat(DEFINED.matcher(header).results().map(HelperExitTest::code))
                .doesNotHaveDuplicates()
                .allSatisfy(code -> assertThat(HelperExit.ofCode(code).code()).isEqualTo(code))
                .containsAll(Arrays.stream(HelperExit.values())
                        .map(HelperExit::code)
                        .filter(code -> code >= STARTER_FIRST)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"REPORTED", "NO_ORDER", "NO_PLACE", "NO_PC", "DIED"})
    void each_cause_of_the_starter_says_that_nothing_changed_and_ends_with_its_code(HelperExit exit) {
        assertThat(Words.of(Locale.ROOT, ZoneOffset.UTC).say(exit.words()))
                .containsPattern("[Nn]othing was changed|changed nothing")
                .endsWith(". (code " + exit.code() + ")");
    }

    private static int code(MatchResult define) {
        return Integer.parseInt(define.group(1));
    }
}
