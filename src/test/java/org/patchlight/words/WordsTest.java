package org.patchlight.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.clock.fix.TrustedTime;
import org.patchlight.diagnosis.FixCatalogue;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.Message;
import org.patchlight.health.Status;
import org.patchlight.health.Verdict;
import org.patchlight.repair.plan.Fix;

class WordsTest {
    private static final List<String> BUNDLES = List.of(
            "clock",
            "update",
            "driver",
            "evidence",
            "diagnosis",
            "collect",
            "repair",
            "refusals",
            "helper",
            "desktop",
            "settings",
            "release",
            "selftest",
            "ui",
            "cli");
    private final Words words = Words.of(Locale.ENGLISH, ZoneId.of("Europe/Berlin"));

    @Test
    void every_text_is_a_calm_pattern_and_occurs_in_only_one_bundle() {
        Map<String, String> owner = new HashMap<>();
        for (String name : BUNDLES) {
            ResourceBundle bundle = ResourceBundle.getBundle("org.patchlight.words." + name, Locale.ROOT);
            for (String key : bundle.keySet()) {
                String text = bundle.getString(key);
                assertThat(owner.put(key, name)).as("second owner of %s", key).isNull();
                assertThat(text).as(key).isNotBlank().doesNotContain("!");
                assertThat(new MessageFormat(text, Locale.ENGLISH)).as(key).isNotNull();
                assertThat(text.replace("''", ""))
                        .as("single apostrophe in %s", key)
                        .doesNotContain("'");
            }
        }
    }

    @Test
    void every_fix_verdict_and_status_has_its_words() {
        for (Fix fix : FixCatalogue.all(TrustedTime.NONE)) {
            FixDeclaration declaration = fix.declaration();
            assertThat(words.say(declaration.title())).isNotBlank();
            assertThat(words.say(declaration.description())).isNotBlank();
            declaration.changes().forEach(touch -> assertThat(words.say(touch)).isNotBlank());
        }
        for (Verdict verdict : Verdict.values()) {
            assertThat(words.say("verdict." + verdict.id())).isNotBlank();
        }
        for (Status status : Status.values()) {
            assertThat(words.say("status." + status.id())).isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            PT0S,          0 ms
            PT0.00004S,    0 ms
            PT0.00044S,    0.4 ms
            PT-0.0018S,    2 ms
            PT0.0421S,     42 ms
            PT0.99949S,    999 ms
            PT0.9996S,     1 s
            PT1.26S,       1.3 s
            PT59.94S,      59.9 s
            PT59.96S,      1 min 0 s
            PT-2M-17S,     2 min 17 s
            PT59M59.6S,    1 h 0 min
            PT1H6M40S,     1 h 6 min
            PT47H59M,      47 h 59 min
            PT288H,        12 days
            PT17520H,      730 days
            PT69168H,      7.9 years
            """)
    void a_duration_is_no_more_precise_than_it_matters(Duration length, String text) {
        assertThat(words.length(length)).isEqualTo(text);
    }

    @Test
    void a_time_is_in_the_zone_and_without_seconds() {
        assertThat(words.time(Instant.parse("2026-11-22T12:00:44Z")))
                .contains("1:00")
                .doesNotContain("44");
        assertThat(words.exact().time(Instant.parse("2026-11-22T12:00:44Z"))).isEqualTo("2026-11-22T12:00:44Z");
    }

    @Test
    void a_nested_message_becomes_text_first() {
        assertThat(words.say(Message.of("cli.status", Message.of("status.healthy"))))
                .isEqualTo("Status: healthy");
    }

    @Test
    void a_language_without_texts_falls_back_to_english() {
        Words other = Words.of(Locale.forLanguageTag("eo"), ZoneId.of("UTC"));
        assertThat(other.say("status.healthy")).isEqualTo("healthy");
    }

    @Test
    void a_missing_text_is_a_bug() {
        assertThatThrownBy(() -> words.say("no.such.key")).isInstanceOf(MissingResourceException.class);
    }
}
