package org.patchlight.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ListedTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-05-01 12:34:56:789+0100\t1\t182 [AGENT_INSTALLING_FAILED]\t101",
                "2019-07-29 22:36:17, Info                  CBS    Exec: Processing complete. Session: 30834512_1234567890",
                "Package_for_RollupFix~31bf3856ad364e35~amd64~~10.0.1.3",
                "amd64_microsoft-windows-servicing_31bf3856ad364e35_10.0.18362.1_none_b620cb061e8a941c",
                "{9482F4B4-E343-43B6-B170-9A65BC822C77}",
                "2026-05 Cumulative Update for Windows 11 Version 23H2 for x64-based Systems (KB5037771)",
                "Intel Corporation - Display - 31.0.101.2111",
                "9NBLGGH4NNS1-Microsoft Store",
                "PCI\\VEN_8086&DEV_15F3&REV_03",
                "2024/05/02 16:36:25.2727672 2396  8492  Agent   Error 0x80070643",
                "Failed to do it. [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT] -2147024894",
                "https://fe2.update.microsoft.com/v6/ time.windows.com,0x9 2.de.pool.ntp.org",
                "2026-05-20T12:00:00.123456789Z 7.0000000s 119.209ns",
                "<user> <name> <mail> <sid> <server> <address> <domain> <secret> <login>",
                "CSI    00000001@2019/7/29:22:36:17.123",
            })
    void formats_of_windows_stay(String line) {
        assertThat(ListedText.keep(Secrets.scrub(line))).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Update of Hunter2          | Update of <text>
            update Kowalczyk-PC        | update <text>-PC
            windowsHunter              | <text>
            x9Kq2LmZ                   | <text>
            123456789012               | <text>
            Zürbriggen                 | <text>
            contoso.com and wsus.local | <server> and <server>
            evilmicrosoft.com          | <server>
            http://intranet/update     | http://<server>/update
            http://wsus_01:8530/x      | http://<server>:8530/x
            """)
    void everything_else_goes(String line, String kept) {
        assertThat(ListedText.keep(line)).isEqualTo(kept);
    }
}
