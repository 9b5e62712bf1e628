package org.patchlight.pc.windows.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneRuleTest {
    private static final short[] NEVER = new short[8];

    private static byte[] stored(int bias, int standard, int daylight, short[] toStandard, short[] toDaylight) {
        ByteBuffer bytes = ByteBuffer.allocate(44).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(bias).putInt(standard).putInt(daylight);
        for (short value : toStandard) {
            bytes.putShort(value);
        }
        for (short value : toDaylight) {
            bytes.putShort(value);
        }
        return bytes.array();
    }

    private static ZoneRule rule(int bias, short[] toStandard, short[] toDaylight) {
        return ZoneRule.decode(stored(bias, 0, -60, toStandard, toDaylight)).orElseThrow();
    }

    private static short[] turn(int year, int month, int weekday, int day, int hour) {
        return new short[] {(short) year, (short) month, (short) weekday, (short) day, (short) hour, 0, 0, 0};
    }

    private static Duration expected(ZoneRules rules, Instant time) {
        return Duration.ofSeconds(rules.getOffset(time).getTotalSeconds());
    }

    /**
     * Month, week and hour of the changes to standard and daylight time, always on a Sunday; from the first year with
     * that rule.
     */
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, -60, 10, 5, 3, 3, 5, 2, 1997",
        "Europe/London, 0, 10, 5, 2, 3, 5, 1, 1997",
        "America/New_York, 300, 11, 1, 2, 3, 2, 2, 2007",
        "Australia/Sydney, -600, 4, 1, 3, 10, 1, 2, 2009",
        "Pacific/Auckland, -720, 4, 1, 3, 9, 5, 2, 2008",
        "America/Sao_Paulo, 180, 0, 0, 0, 0, 0, 0, 2020",
        "Asia/Kathmandu, -345, 0, 0, 0, 0, 0, 0, 1990"
    })
    void agrees_with_java_at_each_turn_and_between(
            String zone,
            int bias,
            int winterMonth,
            int winterWeek,
            int winterHour,
            int month,
            int week,
            int hour,
            int first) {
        ZoneRule rule = rule(bias, turn(0, winterMonth, 0, winterWeek, winterHour), turn(0, month, 0, week, hour));
        ZoneRules rules = ZoneId.of(zone).getRules();
        Instant start = LocalDate.of(first, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
        Instant end = Instant.parse("2037-12-31T00:00:00Z");
        for (Instant time = start; time.isBefore(end); time = time.plus(Duration.ofHours(31))) {
            assertThat(rule.offset(time)).as("%s", time).isEqualTo(expected(rules, time));
        }
        ZoneOffsetTransition turn = rules.nextTransition(start);
        while (turn != null && turn.getInstant().isBefore(end)) {
            Instant at = turn.getInstant();
            assertThat(rule.offset(at)).as("%s", at).isEqualTo(expected(rules, at));
            assertThat(rule.offset(at.minusNanos(1))).as("before %s", at).isEqualTo(expected(rules, at.minusNanos(1)));
            turn = rules.nextTransition(at);
        }
    }

    @Test
    void a_turn_with_a_year_happens_in_that_year_alone() {
        ZoneRule rule = rule(-60, turn(2026, 10, 0, 31, 3), turn(2026, 3, 0, 15, 2));
        assertThat(rule.offset(Instant.parse("2026-07-01T00:00:00Z"))).isEqualTo(Duration.ofHours(2));
        assertThat(rule.offset(Instant.parse("2026-10-31T00:59:59Z"))).isEqualTo(Duration.ofHours(2));
        assertThat(rule.offset(Instant.parse("2026-10-31T01:00:00Z"))).isEqualTo(Duration.ofHours(1));
        assertThat(rule.offset(Instant.parse("2025-07-01T00:00:00Z"))).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void a_date_that_its_year_has_not_is_no_turn() {
        ZoneRule rule = rule(0, turn(2026, 2, 0, 30, 0), turn(2026, 1, 0, 1, 0));
        assertThat(rule.offset(Instant.parse("2026-02-01T00:00:00Z"))).isEqualTo(Duration.ZERO);
    }

    // Windows writes a year that begins or ends in daylight time like this.
    @Test
    void the_last_millisecond_of_a_year_is_a_turn_too() {
        short[] newYear = {0, 1, 4, 1, 0, 0, 0, 0};
        short[] lastMoment = {0, 12, 4, 5, 23, 59, 59, 999};
        ZoneRule rule = rule(-180, lastMoment, newYear);
        assertThat(rule.offset(Instant.parse("2026-06-01T00:00:00Z"))).isEqualTo(Duration.ofHours(4));
        assertThat(rule.year(Instant.parse("2026-12-31T21:00:00Z"))).isEqualTo(2027);
    }

    @Test
    void bias_of_winter_counts_too() {
        ZoneRule rule = ZoneRule.decode(stored(480, 30, 0, NEVER, NEVER)).orElseThrow();
        assertThat(rule.offset(Instant.EPOCH)).isEqualTo(Duration.ofMinutes(-510));
    }

    @Test
    void what_is_no_rule_is_none() {
        assertThat(ZoneRule.decode(new byte[43])).isEmpty();
        assertThat(ZoneRule.decode(stored(9999, 0, -60, NEVER, NEVER))).isEmpty();
        assertThat(ZoneRule.decode(stored(Integer.MIN_VALUE, -1, 0, NEVER, NEVER)))
                .isEmpty();
        assertThat(ZoneRule.decode(stored(0, 0, -60, turn(0, 13, 0, 1, 0), turn(0, 3, 0, 1, 0))))
                .isEmpty();
        assertThat(ZoneRule.decode(stored(0, 0, -60, turn(0, 10, 7, 6, 0), turn(0, 3, 0, 1, 0))))
                .isEmpty();
        assertThat(ZoneRule.decode(stored(0, 0, -60, turn(0, 10, 0, 1, 24), turn(0, 3, 0, 1, 0))))
                .isEmpty();
    }
}
