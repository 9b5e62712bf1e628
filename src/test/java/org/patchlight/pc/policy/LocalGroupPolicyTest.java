package org.patchlight.pc.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.patchlight.pc.RegistryKey;

class LocalGroupPolicyTest {
    private static final RegistryKey KEY = RegistryKey.machine("SOFTWARE\\Policies\\Example\\Updates");
    private static final byte[] TWO = PolicyFile.of(
            new String[] {"Software\\Policies\\EXAMPLE\\Updates", "NoUpdates"},
            new String[] {"Software\\Policies\\Example\\Updates", "**del.Removed"},
            new String[] {"Software\\Policies\\Example", "Other"});

    @Test
    void what_the_file_sets_is_found_whatever_its_case() {
        LocalGroupPolicy policy = LocalGroupPolicy.parse(TWO).orElseThrow();
        assertThat(policy.sets(KEY, "noupdates")).isTrue();
        assertThat(policy.sets(RegistryKey.machine("SOFTWARE\\Policies\\Example"), "OTHER"))
                .isTrue();
        assertThat(policy.sets(KEY, "Other")).isFalse();
    }

    @Test
    void a_value_that_the_file_removes_is_not_set() {
        LocalGroupPolicy policy = LocalGroupPolicy.parse(TWO).orElseThrow();
        assertThat(policy.sets(KEY, "Removed")).isFalse();
        assertThat(policy.sets(KEY, "**del.Removed")).isFalse();
    }

    @Test
    void a_file_without_records_sets_nothing() {
        assertThat(LocalGroupPolicy.parse(PolicyFile.of()).orElseThrow().sets(KEY, "NoUpdates"))
                .isFalse();
    }

    @Test
    void a_file_that_is_cut_off_or_of_another_form_is_unknown() {
        for (int length = 0; length < TWO.length; length++) {
            byte[] torn = Arrays.copyOf(TWO, length);
            boolean whole = length == 8 || isEndOfRecord(length);
            assertThat(LocalGroupPolicy.parse(torn).isPresent())
                    .as("%d bytes", length)
                    .isEqualTo(whole);
        }
        byte[] other = TWO.clone();
        other[4] = 2;
        assertThat(LocalGroupPolicy.parse(other)).isEmpty();
    }

    @Test
    void no_content_makes_it_fail() {
        Random random = new Random(15);
        for (int round = 0; round < 3000; round++) {
            byte[] damaged = TWO.clone();
            for (int n = 0; n < 4; n++) {
                damaged[8 + random.nextInt(damaged.length - 8)] = (byte) random.nextInt(256);
            }
            assertThatCode(() -> LocalGroupPolicy.parse(damaged)).doesNotThrowAnyException();
        }
    }

    private static boolean isEndOfRecord(int length) {
        return length >= 10 && TWO[length - 2] == ']' && (length == TWO.length || TWO[length] == '[');
    }
}
