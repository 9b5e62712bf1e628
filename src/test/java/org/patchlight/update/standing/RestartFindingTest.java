package org.patchlight.update.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.patchlight.health.Finding;
import org.patchlight.health.Message;
import org.patchlight.health.PendingRestart;
import org.patchlight.health.Severity;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.Power;
import org.patchlight.pc.Registry;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.RestartKeys;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.BorrowedPc;

/** What ends a pending restart, by its marks, their age, and what the update agent says. */
class RestartFindingTest {
    private static final RegistryKey REQUIRED = RestartKeys.SURE.get(0);
    private static final RestartClues YES = new RestartClues(true, null);
    private static final RestartClues NO = new RestartClues(false, null);
    private static final RestartClues FEATURE = new RestartClues(null, "Windows 11, version 26H2");
    /** Longer than the 30 days for which the simulated PC has run. */
    private static final Duration BEFORE_START = Duration.ofDays(31);

    private final SimulatedPc pc = SimulatedPc.of("healthy");

    @Test
    void the_word_of_the_agent_alone_is_a_mark_with_its_own_evidence() {
        Finding finding = find(pc, YES).orElseThrow();
        assertThat(finding.severity()).isEqualTo(Severity.ATTENTION);
        assertThat(finding.evidence()).containsExactly(Message.of("update.evidence.restart-by-agent"));
        assertThat(finding.fixes()).containsExactly("restart-pc");
        assertThat(PendingRestart.of(finding)).isEqualTo(PendingRestart.PLAIN);
        assertThat(find(pc, NO)).isEmpty();
        assertThat(find(pc, RestartClues.NONE)).isEmpty();
    }

    @Test
    void the_word_of_the_agent_makes_a_mark_that_may_linger_sure() throws PcException {
        set(RestartKeys.PACKAGES_PENDING);
        assertThat(find(pc, NO).orElseThrow().severity()).isEqualTo(Severity.INFO);
        assertThat(find(pc, YES).orElseThrow().severity()).isEqualTo(Severity.ATTENTION);
    }

    @Test
    void a_feature_update_that_waits_is_for_the_person() throws PcException {
        assertThat(find(pc, FEATURE)).as("it was finished").isEmpty();
        set(REQUIRED);
        Finding finding = find(pc, FEATURE).orElseThrow();
        assertThat(PendingRestart.of(finding)).isEqualTo(PendingRestart.BY_PERSON);
        assertThat(finding.severity()).isEqualTo(Severity.ATTENTION);
        assertThat(finding.evidence())
                .contains(Message.of("update.evidence.restart-feature-update", "Windows 11, version 26H2"));
    }

    @Test
    void a_mark_of_the_servicing_stack_is_not_the_feature_updates() throws PcException {
        set(RestartKeys.SURE.get(1));
        assertThat(PendingRestart.of(find(pc, FEATURE).orElseThrow())).isEqualTo(PendingRestart.PLAIN);
    }

    @Test
    void windows_7_has_no_update_and_restart() throws PcException {
        Pc seven = SimulatedPc.of("upgrade-blocked");
        seven.registry().write(REQUIRED, "Mark", new RegistryValue.Number(1));
        assertThat(PendingRestart.of(find(seven, FEATURE).orElseThrow())).isEqualTo(PendingRestart.PLAIN);
        assertThat(PendingRestart.of(find(written(seven, BEFORE_START), YES).orElseThrow()))
                .isEqualTo(PendingRestart.PLAIN);
    }

    @Test
    void a_restart_that_left_the_mark_was_not_enough_if_the_agent_still_waits_or_says_nothing() throws PcException {
        set(REQUIRED);
        for (RestartClues clues : List.of(YES, RestartClues.NONE)) {
            Finding finding = find(written(pc, BEFORE_START), clues).orElseThrow();
            assertThat(PendingRestart.of(finding)).isEqualTo(PendingRestart.BY_PERSON);
            assertThat(finding.severity()).isEqualTo(Severity.ATTENTION);
            assertThat(finding.evidence())
                    .contains(
                            Message.of("update.evidence.restart-mark-old", REQUIRED.toString()),
                            Message.of("update.evidence.restart-not-enough"));
        }
    }

    @Test
    void marks_from_before_the_last_start_are_left_over_if_the_agent_waits_for_nothing() throws PcException {
        set(REQUIRED);
        set(RestartKeys.PACKAGES_PENDING);
        Finding finding = find(written(pc, BEFORE_START), NO).orElseThrow();
        assertThat(finding.id()).as("no restart is pending").isEqualTo(RestartFinding.LEFT);
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.fixes()).as("another restart does nothing").isEmpty();
        assertThat(finding.evidence())
                .containsExactly(
                        Message.of("update.evidence.restart-mark-old", REQUIRED.toString()),
                        Message.of("update.evidence.restart-mark-old", RestartKeys.PACKAGES_PENDING.toString()));
    }

    @Test
    void marks_since_the_last_start_or_of_unknown_age_wait_for_a_restart() throws PcException {
        set(REQUIRED);
        assertThat(PendingRestart.of(find(written(pc, Duration.ofDays(29)), NO).orElseThrow()))
                .isEqualTo(PendingRestart.PLAIN);
        assertThat(PendingRestart.of(find(written(pc, null), NO).orElseThrow())).isEqualTo(PendingRestart.PLAIN);
        Pc silent = new BorrowedPc(written(pc, BEFORE_START)) {
            @Override
            public Power power() {
                return new Power() {
                    @Override
                    public void restart(Duration delay) {
                        throw new AssertionError("no restart was requested");
                    }

                    @Override
                    public boolean isSavingBattery() {
                        return false;
                    }
                };
            }
        };
        assertThat(PendingRestart.of(find(silent, NO).orElseThrow())).isEqualTo(PendingRestart.PLAIN);
    }

    @Test
    void a_mark_that_a_slow_clock_dated_is_not_old_once_the_clock_is_right() throws PcException {
        set(REQUIRED);
        Pc stepped = startedAnHourAgo(written(pc, Duration.ofDays(2)));
        ended(Duration.ofDays(3));
        assertThat(PendingRestart.of(find(stepped, NO).orElseThrow())).isEqualTo(PendingRestart.PLAIN);
        ended(Duration.ofDays(1));
        assertThat(find(stepped, NO).orElseThrow().id()).isEqualTo(RestartFinding.LEFT);
    }

    @Test
    void an_old_mark_of_a_feature_update_is_never_left_over() throws PcException {
        set(REQUIRED);
        RestartClues feature = new RestartClues(false, "Windows 11, version 26H2");
        Finding finding = find(written(pc, BEFORE_START), feature).orElseThrow();
        assertThat(PendingRestart.of(finding)).isEqualTo(PendingRestart.BY_PERSON);
        assertThat(finding.severity()).isEqualTo(Severity.ATTENTION);
    }

    private static Optional<Finding> find(Pc on, RestartClues clues) {
        return new RestartFinding(on, on.clock().now(), clues).find(new ArrayList<>());
    }

    private void set(RegistryKey key) throws PcException {
        pc.registry().write(key, "Mark", new RegistryValue.Number(1));
    }

    /** Windows ended so long ago, by the time that it wrote then: a FILETIME. */
    private void ended(Duration ago) throws PcException {
        Duration since = Duration.between(
                Instant.parse("1601-01-01T00:00:00Z"), pc.clock().now().minus(ago));
        String hex = HexFormat.of().toHexDigits(Long.reverseBytes(since.toSeconds() * 10_000_000));
        pc.registry()
                .write(
                        RegistryKey.machine("SYSTEM\\CurrentControlSet\\Control\\Windows"),
                        "ShutdownTime",
                        new RegistryValue.Raw(3, hex));
    }

    private static Pc startedAnHourAgo(Pc lender) {
        Power real = lender.power();
        Power young = (Power) Proxy.newProxyInstance(
                Power.class.getClassLoader(),
                new Class<?>[] {Power.class},
                (proxy, method, arguments) ->
                        method.getName().equals("uptime") ? Duration.ofHours(1) : method.invoke(real, arguments));
        return new BorrowedPc(lender) {
            @Override
            public Power power() {
                return young;
            }
        };
    }

    /** A PC whose marks were all written so long ago; null if it doesn't know. */
    private static Pc written(Pc lender, @Nullable Duration ago) {
        Registry real = lender.registry();
        Instant then = ago == null ? null : lender.clock().now().minus(ago);
        Registry dated = (Registry) Proxy.newProxyInstance(
                Registry.class.getClassLoader(),
                new Class<?>[] {Registry.class},
                (proxy, method, arguments) -> method.getName().equals("lastWritten")
                        ? Optional.ofNullable(then)
                        : method.invoke(real, arguments));
        return new BorrowedPc(lender) {
            @Override
            public Registry registry() {
                return dated;
            }
        };
    }
}
