package org.patchlight.update.reading.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.update.attempt.Hresult;

class CodesInLineTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            Exception from HRESULT: 0x80240438                       | 0x80240438
            "msg": "Search failed: 0X8024402c"}                      | 0x8024402C
            La mise à jour a échoué (0x800F0831).                    | 0x800F0831
            Установка не удалась с ошибкой 0x80073712: Обновление    | 0x80073712
            更新に失敗しました。エラー:0x80070570                       | 0x80070570
            hr=0x80070005L;                                          | 0x80070005
            result 0xFFFFFFFF80070643                                | 0x80070643
            COMException (0x8024001E): text, 0x8024001E again        | 0x8024001E
            first 0x80072EE7, then 0x8024402C                        | 0x80072EE7 0x8024402C
            Fehler 80072EE2                                          | 0x80072EE2
            Code 80070643                                            | 0x80070643
            error code: 80073701 Windows Update                      | 0x80073701
            HResult : -2145107924                                    | 0x8024402C
            {"hresult":-2147024891,"x":1}                            | 0x80070005
            return \u2212 or -2147023838.                            | 0x80070422
            The process returned exit code 2149842967                | 0x80240017
            exit code: 1603                                          | 0x80070643
            ExitCode=1618, see the log                               | 0x80070652
            MainEngineThread is returning 1603 or returned 1602      | 0x80070642
            Installation success or error status: 1603.              | 0x80070643
            command failed with exit code was 87                     | 0x80070057
            winget ended, exit code: 1                               | 0x00000001
            LASTEXITCODE -1073741819                                 | 0xC0000005
            (Ox800f0922)                                             | 0x800F0922
            error Ox8OO73712: x, or 0x8OO7OOO5                       | 0x80073712 0x80070005
            OX8024OOlE and 0x80240OI7                                | 0x8024001E 0x80240017
            Oxygen OO80070005 0x12Ox0, Ox8OO737123, 0x80070005       | 0x80070005
            gap 0x800F09FE, gap 0x8024FFF3, gap 0xC1900FFF           | 0x800F09FE 0x8024FFF3 0xC1900FFF
            0xC1900101 - 0x30018                                     | 0xC1900101
            "failure_hresult_code": 2149842967,                      | 0x80240017
            failure_hresult_code: 2147943458                         | 0x80070422
            no updates (WU_E_NOT_APPLICABLE 80240017)                | 0x80240017
            failed: ERROR_INSTALL_FAILURE 80070643.                  | 0x80070643
            error code 0x87D00668(-2016410008)                       | 0x87D00668
            Result: 0x87d00324                                       | 0x87D00324
            """)
    void codes_in_plain_sight_are_found_in_any_language(String line, String codes) {
        assertThat(codes(line.translateEscapes())).isEqualTo(codes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MAX_SIZE 80240017, IMAGE_E 80240017, hresult_codes 2149842967",
                "no code at all, 2024-05-06 07:08:09.123, 100 %",
                "0x00000000 0x0 0x1 0x00240006 0x00240005 0x00000BC2",
                "exit code 0, ExitCode: 0, exit code 3010, ExitCode=1641, exit code 3011",
                "returned 5 rows, returned 1, returned 2149842967 bytes, error 2",
                "faulting address 0x80040154, module base 0x80070005, pid 0x80004005, offset: 0x80070002",
                "color: 0x80072EE2; background=0x80070057; #80072EE2 #8007000E",
                "8024402C-1234-4222-8333-0123456789AB {80072EE2-0000-4222-8333-0123456789AB}",
                "updateId 0A1B2C3D-8007-4222-800F-8024402C0000",
                "sha1 80072ee2aa0b, md5: 8024402c, crc32 80072EE7, hash=8024402C",
                "version 10.0.80070643, 1.80072EE2.3, 80072EE2.dll",
                "C:/80072EE2/file, \\\\server\\8024402C\\x, a_80072EE2, 80072EE2_a, user@80072EE2",
                "80070643 80240017 20240501 12345678",
                "0x80070643FF 0x8007064 0x80070643g 1x80070643 0x80070643_1",
                "0xDEADBEEF 0xCAFEBABE 0x8BADF00D 0xC0FFEE00 0x80000000 0xFFFFFFFF 0xFFFFFFFFFFFFFFFF",
                "0x8A3F2210 0x8007F3A0 0xC0DE1234 0x80ABCDEF 0xE06D7363",
                "fffff800`80070005 80070005`00000000",
                "EventID: 0xC0000005, Event ID 0x80070002",
                "-1 -2147483648 -9999999999 -21470248911 1-2147024894 1.-2147024891 -2147024894.5",
                "00:03:26.4617867 +2147942402 2147942402 tel. 2149842967",
                "WIN32_EXIT_CODE    : 0  (0x0), SERVICE_EXIT_CODE  : 0  (0x0), WIN32_EXIT_CODE : 1077  (0x435)",
            })
    void harmless_numbers_are_no_codes(String line) {
        assertThat(codes(line)).isEmpty();
    }

    @Test
    void a_line_has_a_few_codes_at_most() {
        assertThat(CodesInLine.in("0x80070001 0x80070002 0x80070003 0x80070004 0x80070005 0x80070006"))
                .hasSize(CodesInLine.MOST);
    }

    /** Dumps and tables are full of numbers, and a search in the catalogue for each would take minutes. */
    @Test
    void random_numbers_are_no_codes_and_cost_little() {
        Random random = new Random(20261129);
        int found = 0;
        long start = System.nanoTime();
        for (int i = 0; i < 100_000; i++) {
            found += CodesInLine.in("value 0x"
                            + new Hresult(random.nextInt()).toString().substring(2))
                    .size();
        }
        assertThat(found).isLessThan(20);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void no_line_makes_it_throw() {
        Random random = new Random(20261129);
        String letters = "0xX8F24-.:,() exitcodeERROR\u2212\t7";
        for (int i = 0; i < 20_000; i++) {
            String line = random.ints(random.nextInt(60), 0, letters.length())
                    .mapToObj(at -> letters.substring(at, at + 1))
                    .collect(Collectors.joining());
            assertThat(CodesInLine.in(line)).hasSizeLessThanOrEqualTo(CodesInLine.MOST);
        }
        for (String bit : List.of("0x", "-", "8", "exit code ", "0x8007", "a", "8024402C-")) {
            assertThat(CodesInLine.in(bit.repeat(60_000 / bit.length()))).isEmpty();
        }
    }

    private static String codes(String line) {
        return CodesInLine.in(line).stream()
                .map(found -> found.code().toString())
                .collect(Collectors.joining(" "));
    }
}
