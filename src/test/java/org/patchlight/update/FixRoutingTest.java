package org.patchlight.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FixRoutingTest {
    private static final Set<String> KNOWN = Set.of(
            "reset-update-cache",
            "retry-update",
            "repair-component-store",
            "restore-update-services",
            "resync-clock",
            "restart-pc");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0x80070002|reset-update-cache,retry-update",
                "0x80070003|reset-update-cache,retry-update",
                "0x80073712|repair-component-store",
                "0x800F081F|repair-component-store",
                "0x80070422|restore-update-services,retry-update",
                "0x80072F8F|resync-clock,retry-update",
                "0x80248007|reset-update-cache,retry-update",
                "0xC800FFFF|reset-update-cache,retry-update",
                "0x80246002|reset-update-cache,retry-update",
                "0x80246005|retry-update",
                "0x80240016|restart-pc,retry-update",
                "0x8024002E|''",
                "0x8024402C|retry-update",
                "0x8ABC0001|retry-update",
                "0x00240005|''",
            })
    void eachCodeLeadsToItsFixes(String code, String fixes) {
        List<String> expected = fixes.isEmpty() ? List.of() : Arrays.asList(fixes.split(",", -1));
        assertThat(Explanation.of(CodeSpelling.parse(code).orElseThrow()).fixes())
                .isEqualTo(expected);
    }

    @Test
    void everyRuleNamesKnownFixesAndItsSource() {
        assertThat(TableResource.rows("fix-routing.tsv", 3))
                .hasSizeGreaterThan(40)
                .allSatisfy(rule -> {
                    assertThat(rule.get(2)).isNotBlank();
                    assertThat(
                                    rule.get(1).isEmpty()
                                            ? List.<String>of()
                                            : Arrays.asList(rule.get(1).split(",", -1)))
                            .allMatch(KNOWN::contains);
                });
    }

    @Test
    void theFixesOfSeveralCodesEndWithTryingAgain() {
        Hresult plain = new Hresult(0x80070643);
        assertThat(FixRouting.of(List.of(plain, Hresult.FILE_NOT_FOUND)))
                .containsExactly("reset-update-cache", "retry-update");
    }

    @Test
    void onlyCodesThatSaySoAreStoreCorruption() {
        assertThat(FixRouting.isStoreCorruption(new Hresult(0x80073712))).isTrue();
        assertThat(FixRouting.isStoreCorruption(new Hresult(0x80070490))).isFalse();
        assertThat(FixRouting.isStoreCorruption(Hresult.FILE_NOT_FOUND)).isFalse();
    }
}
