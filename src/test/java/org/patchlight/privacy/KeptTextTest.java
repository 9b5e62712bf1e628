package org.patchlight.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.privacy.Canaries.Canary;

/** Every kind of secret, beside every character that may stand there. */
final class KeptTextTest {
    private static final List<String> BEFORE =
            List.of("", "x: ", "x:", "=", "(", "[", "'", "\"", "<b>", "{", "|", "/", "x ", "\t", "-", "&", ",", ";");
    private static final List<String> AFTER = List.of(
            "", ":", ": y", ".", ". y", ",", ")", "]", "'", "\"", "<", "|", "/", "\\", "-", "}", "?", " y", "&quot;",
            "_");

    @Test
    void no_kind_of_secret_survives_whatever_stands_beside_it() {
        for (Canary canary : Canaries.all()) {
            for (String before : BEFORE) {
                for (String after : AFTER) {
                    String line = before + canary.text() + after;
                    assertThat(canary.in(kept(line))).as(line).isEmpty();
                }
            }
        }
    }

    @Test
    void what_was_replaced_stays_so() {
        for (Canary canary : Canaries.all()) {
            String once = kept(canary.text());
            assertThat(canary.in(kept(once))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a.",
                "@",
                "a@",
                ":",
                "://",
                "a://",
                "\\",
                "\\\\",
                "/",
                "%5C",
                "1",
                "111111-",
                "0a:",
                "0a-",
                "a=",
                "password",
                "pw ",
                "-p ",
                "client",
                "PCI\\",
                "<user>",
                "users\\",
                "\u2028",
                "&",
                "aB",
                "1.1."
            })
    void a_long_line_of_any_content_takes_no_long_time(String part) {
        String line = part.repeat(100_000 / part.length());
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> kept(line));
    }

    private static String kept(String line) {
        return ListedText.keep(NetworkAddresses.scrub(Paths.scrub(Secrets.scrub(line))));
    }
}
