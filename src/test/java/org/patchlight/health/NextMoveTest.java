package org.patchlight.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.words.Words;

class NextMoveTest {
    private static final Words WORDS = Words.of(Locale.ENGLISH, ZoneOffset.UTC);

    @Test
    void every_condition_of_the_table_has_its_step_and_its_finding() {
        assertThat(NextMove.ids()).hasSizeGreaterThan(10).allSatisfy(id -> {
            assertThat(WORDS.say("next." + id)).endsWith(".");
            assertThat(WORDS.sayIfKnown("finding." + id + ".title")).isPresent();
        });
        for (Owner owner : Owner.values()) {
            assertThat(WORDS.say(owner.label())).isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "updates-paused,            '',                     you,           you",
        "restart-pending,           restart-pc,             you,           you",
        "hosts-file-blocks-updates, '',                     administrator, organisation",
        "update-server-unusable,    remove-update-blocker,  patchlight,    organisation",
        "update-server-unusable,    '',                     administrator, organisation",
        "service-hijacked,          '',                     administrator, organisation",
        "update-failed,             reset-update-cache,     patchlight,    organisation",
        "upgrade-failed,            run-media-creation-tool, you,          organisation",
        "upgrade-failed,            update-drivers,          you,          organisation",
        "upgrade-failed,            reset-update-cache,      patchlight,   organisation",
        "update-failed,             update-drivers,          patchlight,   organisation",
        "clock-behind,              resync-clock,           patchlight,    organisation"
    })
    void the_owner_depends_on_the_fix_and_on_the_organisation(String id, String fix, String owner, String managed) {
        Finding finding = finding(id, Severity.PROBLEM, fix.isEmpty() ? List.of() : List.of(fix));
        assertThat(NextMove.of(finding, List.of(finding)).orElseThrow().owner().id())
                .isEqualTo(owner);
        Finding organisation = finding("managed-pc", Severity.INFO, List.of());
        assertThat(NextMove.of(finding, List.of(finding, organisation))
                        .orElseThrow()
                        .owner()
                        .id())
                .isEqualTo(managed);
    }

    @ParameterizedTest
    @CsvSource({
        "organisation, organisation, Ask the administrator of your organisation.",
        "local-policy, administrator, gpedit.msc",
        "program, administrator, Find the program that blocks updates",
        "unknown, administrator, Remove the policies",
        "'', administrator, Remove the policies"
    })
    void the_step_after_policies_depends_on_who_set_them(String source, String owner, String step) {
        Finding finding = new Finding(
                "updates-by-policy",
                Subject.UPDATES,
                Severity.INFO,
                source.isEmpty() ? List.of() : List.of(source),
                List.of(),
                Instant.EPOCH,
                null,
                List.of());
        NextMove next = NextMove.of(finding, List.of(finding)).orElseThrow();
        assertThat(next.owner().id()).isEqualTo(owner);
        assertThat(WORDS.say(next.step())).contains(step);
    }

    @Test
    void what_could_not_be_checked_has_no_owner_and_neither_has_a_note_without_a_step() {
        Finding unknown = finding("updates-unknown", Severity.UNKNOWN, List.of());
        Finding note = finding("clock-measured", Severity.INFO, List.of());
        assertThat(NextMove.of(unknown, List.of(unknown))).isEmpty();
        assertThat(NextMove.of(note, List.of(note))).isEmpty();
    }

    private static Finding finding(String id, Severity severity, List<String> fixes) {
        return new Finding(id, Subject.UPDATES, severity, List.of(), List.of(), Instant.EPOCH, null, fixes);
    }
}
