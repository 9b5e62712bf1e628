package org.patchlight.update.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.update.attempt.CodeSpelling;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.words.Words;

class WindowsCodesTest {
    private static final List<List<String>> ROWS = TableResource.rows(WindowsCodes.class, "windows-codes.tsv", 4);

    private final Words words = Words.of(Locale.ENGLISH, ZoneOffset.UTC);

    @Test
    void the_rows_are_sorted_complete_and_in_one_table_only() {
        List<String> codes = ROWS.stream().map(row -> row.get(0)).toList();
        assertThat(codes).isSorted().doesNotHaveDuplicates().allMatch(code -> code.matches("0x[0-9A-F]{8}"));
        assertThat(ErrorCatalogue.entries())
                .extracting(entry -> entry.code().toString())
                .doesNotContainAnyElementsOf(codes);
        assertThat(ROWS).allSatisfy(row -> {
            assertThat(row.get(1)).matches("[A-Z][A-Za-z0-9_]+|\\(DISM\\) .+");
            assertThat(row.get(2)).isNotBlank().doesNotContain("_").doesNotEndWith(".");
            assertThat(words.say("update.family." + row.get(3))).isNotBlank();
        });
    }

    @Test
    void every_row_is_found() {
        for (int i = 0; i < ROWS.size(); i += 37) {
            List<String> row = ROWS.get(i);
            assertThat(find(row.get(0)).symbolOrNull()).isEqualTo(row.get(1));
        }
        assertThat(find(ROWS.get(ROWS.size() - 1).get(0)).symbol()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "0x80070308, ERROR_REQUEST_OUT_OF_SEQUENCE, out of sequence",
        "0x8007043C, ERROR_NOT_SAFEBOOT_SERVICE, safe mode",
        "0x80070714, ERROR_RESOURCE_DATA_NOT_FOUND, resource section",
        "0x8007054F, ERROR_INTERNAL_ERROR, internal error",
        "0x80070007, ERROR_ARENA_TRASHED, damaged",
        "0x80070079, ERROR_SEM_TIMEOUT, timed out",
        "0x800703F8, ERROR_REGISTRY_IO_FAILED, registry",
        "0x80072733, WSAEWOULDBLOCK, Network",
        "0x80071AB1, ERROR_LOG_GROWTH_FAILED, could not grow",
        "0x80073D16, ERROR_PACKAGE_STAGING_ONHOLD, waits",
        "0x800F0207, SPAPI_E_DEVINST_ALREADY_EXISTS, exists already",
        "0x80200031, BG_E_NAME_RESOLUTION_FAILURE, DNS",
        "0x80040111, CLASS_E_CLASSNOTAVAILABLE, COM class",
        "0x80090016, NTE_BAD_KEYSET, key container",
        "0xC01A001D, STATUS_LOG_FULL, full",
        "0xC0000005, STATUS_ACCESS_VIOLATION, crash",
        "0xD0000022, STATUS_ACCESS_DENIED, Access denied",
    })
    void codes_that_people_meet_have_symbol_and_meaning(String code, String symbol, String meaning) {
        Explanation explanation = find(code);
        assertThat(explanation.symbolOrNull()).isEqualTo(symbol);
        assertThat(words.say(explanation.meaning())).contains(meaning);
    }

    @Test
    void each_win32_error_that_setup_and_services_give_has_a_text() {
        assertThat(ROWS.stream().filter(row -> row.get(0).startsWith("0x8007"))).hasSizeGreaterThan(2600);
        for (int error : List.of(2, 5, 87, 126, 127, 183, 193, 225, 317, 483, 487, 534, 577, 1001, 1005, 1017, 1117)) {
            assertThat(find(new Hresult(0x80070000 | error).toString()).symbol())
                    .as("%d", error)
                    .isPresent();
        }
    }

    @Test
    void every_code_of_setup_api_is_about_drivers_and_devices() {
        for (int code = 0x800F0000; code < 0x800F0400; code++) {
            Explanation explanation = Explanation.of(new Hresult(code));
            assertThat(explanation.family()).as("%08X", code).isIn("driver", "policy");
            assertThat(explanation.fixes()).doesNotContain("repair-component-store", "reset-update-cache");
        }
        assertThat(ROWS.stream().filter(row -> row.get(0).startsWith("0x800F0")))
                .hasSizeGreaterThan(60);
        assertThat(words.say(Explanation.of(new Hresult(0x800F0233)).familyWords()))
                .isEqualTo("drivers and devices");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x800F0800, 0x800F08FF, 0x800F0900, 0x800F0993, 0x800F09FF})
    void only_08xx_and_09xx_belong_to_servicing(int code) {
        assertThat(Explanation.of(new Hresult(code)).family()).isEqualTo("servicing");
        assertThat(Explanation.of(new Hresult(0x800F0700)).family()).isEqualTo("unknown");
        assertThat(Explanation.of(new Hresult(0x800F0A00)).family()).isEqualTo("unknown");
    }

    @Test
    void no_gap_sends_people_to_another_tool_and_each_is_one_sentence_after_another() {
        for (int code :
                new int[] {0x8007FFF0, 0x800F09FF, 0x800F0994, 0x800F02F0, 0x80245FF0, 0xC1420101, 0xC000FFF0}) {
            String meaning = words.say(Explanation.of(new Hresult(code)).meaning());
            assertThat(meaning).doesNotContain("helpmsg").doesNotContain("..").doesNotEndWith(".");
        }
    }

    private static Explanation find(String code) {
        return Explanation.of(CodeSpelling.parse(code).orElseThrow());
    }
}
