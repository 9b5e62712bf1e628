package org.patchlight.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ScrubberTest {
    private static final Scrubber SCRUBBER = new Scrubber(List.of(
            "Anna",
            "Anna Bauer",
            "Bauer",
            "Ed",
            "Update",
            "Art",
            "DESKTOP-7Q2",
            "corp.example",
            "wsus.corp.example",
            "Jörgensen"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            by Anna Bauer, at last                      | by <name>, at last
            ANNA and anna and aNNa_old                  | <name> and <name> and <name>_old
            Hanna annas                                 | Hanna annas
            Start of the art                            | Start of the <name>
            on desktop-7q2$ by JÖRGENSEN2               | on <name>$ by <name>2
            C:\\Users\\Anna Maria\\AppData\\x.log       | C:\\Users\\<user>\\AppData\\x.log
            c:/users/ed/x and C:\\USERS\\Ed             | c:/users/<user>/x and C:\\USERS\\<user>
            {"C:\\\\Users\\\\Someone\\\\x"}             | {"C:\\\\Users\\\\<user>\\\\x"}
            C:\\Documents and Settings\\Ed\\x           | C:\\Documents and Settings\\<user>\\x
            Ed ran Windows Update                       | Ed ran Windows Update
            to anna.b@mail.example.org now              | to <mail> now
            dc1.hq.corp.example:8530 CORP.example       | <domain>:8530 <domain>
            S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464 | S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464
            S-1-5-21-1-2-3-1001 S-1-5-18 S-1-5-32-544   | <sid> S-1-5-18 S-1-5-32-544
            from \\\\files01\\share\\x                  | from \\\\<server>\\share\\x
            <Computer>any.pc</Computer>                 | <Computer>&lt;name&gt;</Computer>
            192.168.1.7 is 84.1.2.3                     | <address> is <address>
            127.0.0.1 and 0.0.0.0                       | 127.0.0.1 and 0.0.0.0
            `(0x9|192.168.1.5:123->40.119.6.228:123)`   | `(0x9|<address>:123->40.119.6.228:123)`
            fe80::1c2:3ff 2001:db8::7                   | <address> <address>
            00-1A-2b-3C-4d-5E                           | <address>
            """)
    void personal_data_is_replaced_and_nothing_else(String line, String scrubbed) {
        assertThat(SCRUBBER.scrub(line)).isEqualTo(scrubbed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C:\\Users\\Public\\x",
                "2026-05-01 12:34:56:789+0100\t1\t182 [AGENT_INSTALLING_FAILED]\t101",
                "{9482F4B4-E343-43B6-B170-9A65BC822C77}",
                "Package_for_RollupFix~31bf3856ad364e35~amd64~~10.0.1.3",
                "10.0.22621.1 and Version 1.203.155.0",
                "\\\\?\\C:\\Windows and \\\\.\\pipe",
                "Failed to do it. [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]",
                "time.windows.com,0x9 (ntp.m|0x9|0.0.0.0:123->20.101.57.9:123)",
            })
    void what_a_reader_needs_stays(String line) {
        assertThat(SCRUBBER.scrub(line)).isEqualTo(line);
    }

    @Test
    void scrubbing_twice_is_scrubbing_once() {
        String once = SCRUBBER.scrub("Anna@x.org C:\\Users\\Anna\\x \\\\srv\\y 10.1.2.3 S-1-5-21-1-2");
        assertThat(SCRUBBER.scrub(once)).isEqualTo(once);
    }

    @Test
    void a_long_line_takes_no_long_time_and_a_name_at_its_end_goes() {
        String line = "a.b-c\\".repeat(10_000) + "Anna";
        assertThat(SCRUBBER.scrub(line)).endsWith("\\<name>").hasSizeGreaterThan(60_000);
    }
}
