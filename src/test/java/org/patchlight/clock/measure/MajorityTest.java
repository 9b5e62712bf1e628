package org.patchlight.clock.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MajorityTest {
    private final Random random = new Random(4);

    @Test
    void one_claim_alone_is_believed() {
        Majority majority = Majority.of(List.of(claim(100, 120, 5))).orElseThrow();
        assertThat(majority.offset()).isEqualTo(Duration.ofMillis(110));
        assertThat(majority.bound()).isEqualTo(Duration.ofMillis(15));
    }

    @Test
    void two_that_contradict_each_other_give_no_majority() {
        assertThat(Majority.of(List.of(claim(0, 10, 1), claim(5000, 5010, 1)))).isEmpty();
    }

    @Test
    void bounds_of_all_members_are_intersected() {
        Majority majority = Majority.of(List.of(claim(0, 100, 0), claim(90, 200, 0), claim(80, 95, 0)))
                .orElseThrow();
        assertThat(majority.offset()).isEqualTo(Duration.ofNanos(92_500_000));
        assertThat(majority.members()).hasSize(3);
    }

    @Test
    void the_bound_holds_even_if_one_of_three_lies_from_within_the_overlap() {
        Majority majority = Majority.of(List.of(claim(0, 100, 0), claim(90, 200, 0), claim(80, 95, 0)))
                .orElseThrow();
        // Any two of the three may be right: the range is 90 to 100, 90 to 95, or 80 to 95.
        assertThat(majority.bound()).isEqualTo(Duration.ofNanos(12_500_000));
    }

    @Test
    void intervals_that_only_touch_agree() {
        Majority majority =
                Majority.of(List.of(claim(0, 10, 0), claim(10, 20, 0))).orElseThrow();
        assertThat(majority.offset()).isEqualTo(Duration.ofMillis(10));
        assertThat(majority.bound()).isZero();
    }

    @Test
    void no_majority_among_four_that_split_in_half() {
        assertThat(Majority.of(List.of(claim(0, 10, 1), claim(0, 10, 1), claim(500, 510, 1), claim(500, 510, 1))))
                .isEmpty();
    }

    @Test
    void a_wide_claim_between_two_that_contradict_each_other_gives_a_bound_that_holds_both() {
        Majority majority = Majority.of(List.of(claim(0, 1000, 0), claim(0, 20, 0), claim(980, 1000, 0)))
                .orElseThrow();
        assertThat(majority.offset().minus(majority.bound())).isLessThanOrEqualTo(Duration.ZERO);
        assertThat(majority.offset().plus(majority.bound())).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void servers_that_follow_nothing_cannot_outvote_one_that_does() {
        Claim synchronised = claim(0, 10, 1);
        Claim free = new Claim(Duration.ofSeconds(9), Duration.ofSeconds(10), Duration.ZERO, true);
        Claim alsoFree = new Claim(Duration.ofSeconds(9), Duration.ofSeconds(11), Duration.ZERO, true);
        assertThat(Majority.of(List.of(synchronised, free, alsoFree))).isEmpty();
        assertThat(Majority.of(List.of(free, alsoFree))).isPresent();
    }

    @Test
    void a_minority_of_liars_never_gets_the_truth_out_of_the_bound() {
        long[] lies = {50, -50, 5_000, -5_000, 3_600_000, 31_536_000_000L, 12, 30};
        for (int i = 0; i < 10_000; i++) {
            int servers = random.nextBoolean() ? 3 : 5;
            List<Claim> claims = new ArrayList<>();
            for (int server = 0; server < servers; server++) {
                boolean liar = server < servers / 2;
                long lie = liar ? lies[random.nextInt(lies.length)] : 0;
                long there = random.nextInt(40);
                long back = random.nextInt(40);
                claims.add(claim(lie - back, lie + there, random.nextInt(5)));
            }
            Collections.shuffle(claims, random);
            Majority majority = Majority.of(claims).orElseThrow();
            assertThat(majority.offset().abs()).isLessThanOrEqualTo(majority.bound());
            assertThat(majority.bound()).isLessThan(Duration.ofMillis(200));
        }
    }

    @Test
    void it_is_confirmed_only_if_it_outnumbers_the_silent_too() {
        List<Claim> claims = List.of(claim(0, 10, 1), claim(2, 11, 1));
        assertThat(Majority.of(claims, 3).orElseThrow().isConfirmed()).isTrue();
        assertThat(Majority.of(claims, 4).orElseThrow().isConfirmed()).isFalse();
        assertThat(Majority.of(List.of(claim(0, 10, 1)), 1).orElseThrow().isConfirmed())
                .isFalse();
    }

    @Test
    void one_wide_claim_makes_no_majority_of_two_that_contradict_each_other() {
        List<Claim> claims = List.of(claim(0, 1000, 0), claim(0, 20, 0), claim(980, 1000, 0));
        assertThat(Majority.of(claims, 3).orElseThrow().isConfirmed()).isTrue();
        // all three are members, but no more than two of them allow the same offset
        assertThat(Majority.of(claims, 4).orElseThrow().isConfirmed()).isFalse();
        assertThat(Majority.of(claims, 5).orElseThrow().isConfirmed()).isFalse();
    }

    @Test
    void while_one_is_silent_either_of_the_two_others_may_be_the_one_that_is_right() {
        Majority majority =
                Majority.of(List.of(claim(-200, 200, 0), claim(96, 104, 0)), 3).orElseThrow();
        assertThat(majority.offset()).isEqualTo(Duration.ofMillis(100));
        assertThat(majority.bound()).isEqualTo(Duration.ofMillis(300));
    }

    @Test
    void shifting_all_claims_shifts_the_offset_and_nothing_else() {
        List<Claim> claims = List.of(claim(0, 100, 7), claim(90, 200, 3), claim(80, 95, 0), claim(7000, 7001, 0));
        Majority at = Majority.of(claims).orElseThrow();
        List<Claim> shifted = claims.stream()
                .map(claim -> new Claim(claim.lower().plusDays(9), claim.upper().plusDays(9), claim.doubt(), false))
                .toList();
        Majority there = Majority.of(shifted).orElseThrow();
        assertThat(there.offset()).isEqualTo(at.offset().plusDays(9));
        assertThat(there.bound()).isEqualTo(at.bound());
        assertThat(there.members()).hasSameSizeAs(at.members());
    }

    private static Claim claim(long lower, long upper, long doubt) {
        return new Claim(Duration.ofMillis(lower), Duration.ofMillis(upper), Duration.ofMillis(doubt), false);
    }
}
