package org.patchlight.update.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeSpellingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0x80070002",
                "80070002",
                "0X80070002",
                "-2147024894",
                "2147942402",
                "(0x80070002)",
                " 0x80070002 ",
                "[80070002]",
                "0x80070002.",
                "\"0x80070002\"",
                "0x80070002 - 0x20009",
                "0x80070002-0x20009",
                "0x80070002 \u2013 0x4000D",
                "0x80070002L",
                "0x80070002UL",
                "0xFFFFFFFF80070002",
                "ffffffff80070002",
                "FFFFFFFF80070002",
                "&H80070002",
                "&HFFFFFFFF80070002",
                " ( 0x80070002 ) ",
            })
    void every_spelling_of_file_not_found_is_read(String spelling) {
        assertThat(CodeSpelling.parse(spelling)).contains(Hresult.FILE_NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource({
        "0x800f081f, 0x800F081F",
        "800f081F, 0x800F081F",
        "-2147024893, 0x80070003",
        "-2146498529, 0x800F081F",
        "0xc1900101, 0xC1900101",
        "C8000222, 0xC8000222",
        "00240005, 0x00240005",
        "0x240010, 0x00240010",
        "0x00000000, 0x00000000",
        "4294967295, 0xFFFFFFFF",
        "-2147483648, 0x80000000",
    })
    void other_codes_are_read(String spelling, String code) {
        assertThat(CodeSpelling.parse(spelling)).map(Hresult::toString).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "2",
                "0x2",
                "-2",
                "KB5034441",
                "hello",
                "0x",
                "0x8007000G",
                "0x800700020",
                "0xFFFFFFFF00070002",
                "0x1FFFFFFF80070002",
                "0x80070002X",
                "&&80070002",
                "8007000",
                "1234567890",
                "4294967296",
                "-2147483649",
                "20009",
                "20230709",
                "0x80070002 0x80070003",
                "--2147024894",
                "\u0668\u0660\u0660\u0667\u0660\u0660\u0660\u0662",
            })
    void what_is_no_code_is_not_taken_for_one(String text) {
        assertThat(CodeSpelling.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0x00000000", "240010, 0x00240010", "8024000b, 0x8024000B", "0x80070002, 0x80070002", "2, 0x00000002"
    })
    void a_field_known_to_hold_a_code_may_be_short(String field, String code) {
        assertThat(CodeSpelling.parseHexField(field)).map(Hresult::toString).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Success", "-1", "800700021", "0x"})
    void a_field_of_anything_else_is_no_code(String field) {
        assertThat(CodeSpelling.parseHexField(field)).isEmpty();
    }
}
