package org.patchlight.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.privacy.Canaries;
import org.patchlight.privacy.Canaries.Canary;
import org.patchlight.privacy.ListedText;

/** Every kind of secret in every registry value and every field of an event that is collected. */
final class CollectedFieldsTest {
    private static final Scrubber SCRUBBER = new Scrubber(List.of());
    private static final UnaryOperator<String> KEEPING = text -> ListedText.keep(SCRUBBER.scrub(text));

    static Stream<String> values() {
        TreeSet<String> names = new TreeSet<>();
        WatchedKeys.VALUES.values().forEach(names::addAll);
        return names.stream();
    }

    @Test
    void there_are_over_200_kinds_of_secrets() {
        assertThat(Canaries.all())
                .hasSizeGreaterThan(200)
                .allMatch(canary -> !canary.secrets().isEmpty());
        assertThat(Canaries.all()).allMatch(canary -> canary.in(canary.text()).equals(canary.secrets()));
    }

    @ParameterizedTest
    @MethodSource("values")
    void no_secret_is_in_a_registry_value(String name) {
        for (Canary canary : Canaries.all()) {
            assertThat(canary.in(RegistryTexts.kept(name, canary.text(), KEEPING)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"updateTitle", "updatelist", "updateGuid", "errorCode", "ManualPeer", "OldTime", "1"})
    void no_secret_is_in_a_field_of_an_event(String name) {
        assertThat(EventFields.isListed(name)).isTrue();
        for (Canary canary : Canaries.all()) {
            assertThat(canary.in(EventFields.kept(name, canary.text(), KEEPING)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UserName", "SubjectUserSid", "Computer", "ProcessPath", "123", ""})
    void a_field_that_is_not_listed_is_not_copied(String name) {
        assertThat(EventFields.isListed(name)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            WUServer               | http://wsus01:8530           | http://<server>:8530
            WUServer               | https://a:b@w.corp.example/x | https://<server>
            WUServer               | http://localhost:8530        | http://localhost:8530
            WUServer               | http://wsus_01:8530          | http://<server>:8530
            WUServer               | hello                        | not an address
            NtpServer              | time.windows.com,0x9         | time.windows.com,0x9
            NtpServer              | dc01,0x9 2.pool.ntp.org,0x8  | <server>,0x9 2.pool.ntp.org,0x8
            EditionID              | Professional                 | Professional
            EditionID              | Pr0f_essional                | <text>
            PauseUpdatesExpiryTime | 2026-05-30T11:22:33Z         | 2026-05-30T11:22:33Z
            PauseUpdatesExpiryTime | my secret                    | <text>
            Type                   | NT5DS                        | NT5DS
            ImagePath              | %systemroot%\\system32\\svchost.exe -k netsvcs -p | %systemroot%\\system32\\svchost.exe -k netsvcs -p
            ProductName            | Windows 10 Pro               | Windows 10 Pro
            TimeZoneKeyName        | W. Europe Standard Time      | W. Europe Standard Time
            """)
    void what_analyze_needs_stays(String name, String value, String kept) {
        assertThat(RegistryTexts.kept(name, value, KEEPING)).isEqualTo(kept);
    }
}
