package org.patchlight.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;

class LinesTest {
    private static final String SERVICE = "S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464";

    @ParameterizedTest
    @CsvSource({
        "S-1-5-21-1004336348-1177238915-682003330-1001, S-1-5-21-*-1001",
        "S-1-5-21-1004336348-1177238915-682003330-513, S-1-5-21-*-513",
        "(A;;FA;;;S-1-5-21-1-2-3-4)(A;;FA;;;S-1-5-21-5-6-7-8), (A;;FA;;;S-1-5-21-*-4)(A;;FA;;;S-1-5-21-*-8)",
        "S-1-12-1-1111-2222-3333-4444, S-1-12-1-*",
        "O:BAG:BAD:PAI(A;OICI;FA;;;SY), O:BAG:BAD:PAI(A;OICI;FA;;;SY)",
        SERVICE + ", " + SERVICE,
        "S-1-5-32-544, S-1-5-32-544",
    })
    void sids_of_accounts_lose_what_identifies_them(String descriptor, String shown) {
        assertThat(Lines.anonymous(descriptor)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"5, denied 5", "-2147024891, denied 0x80070005", "0, denied"})
    void a_refusal_shows_its_code_as_windows_documents_it(int code, String shown) {
        assertThat(Lines.reason(new PcException(Reason.DENIED, "x", "C:\\private", code)))
                .isEqualTo(shown);
    }
}
