package org.patchlight.pc.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.pc.Management;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryValue;
import org.patchlight.update.PaperPc;
import org.patchlight.update.UpdateCheckRun;

class UpdateServerTest {
    private static final String NAME = "HKLM\\SYSTEM\\CurrentControlSet\\Control\\ComputerName\\ComputerName";
    private static final String WINDOWS = "HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion";
    private static final String POLICY = "HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate";

    @ParameterizedTest
    @CsvSource({
        "http://wsus.corp.example:8530, http://wsus.corp.example:8530",
        "HTTPS://wsus.corp.example, https://wsus.corp.example",
        "http://me:secret@wsus.corp.example:8530/path?key=secret#x, http://wsus.corp.example:8530"
    })
    void the_address_is_shown_without_what_is_nobodys_business(String text, String shown) {
        assertThat(UpdateServer.parse(text).address()).contains(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "wsus.corp.example", "ftp://wsus.corp.example", "http://", "http://a b", "wsus:8530"})
    void what_windows_cannot_use_is_not_named(String text) {
        assertThat(UpdateServer.parse(text).isNamed()).isFalse();
        assertThat(UpdateServer.parse(text).address()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1",
                "http://localhost:8530",
                "http://[::1]/",
                "http://0.0.0.0",
                "127.0.0.1",
                "localhost",
                "HTTP://LocalHost.",
                "https://127.255.3.4:8531/",
                "http://127.1",
                "http://0x7f.0.0.1",
                "http://2130706433",
                "http://0",
                "http://[0:0:0:0:0:0:0:1]:8530",
                "http://[::ffff:127.0.0.1]",
                "http://[::]",
                "http://wsus.localhost",
                "http://loopback",
                "http://me@localhost/",
                "ftp://localhost"
            })
    void the_pc_itself_is_recognised(String text) {
        assertThat(UpdateServer.parse(text).kind()).isEqualTo(AddressKind.THIS_PC);
    }

    @Test
    void without_the_demand_the_name_alone_means_nothing() throws PcException {
        PaperPc pc = PaperPc.healthy().value(POLICY, "WUServer", new RegistryValue.Text("http://wsus.corp.example"));
        assertThat(UpdateServer.read(pc.registry())).isEmpty();
        pc.value(POLICY + "\\AU", "UseWUServer", new RegistryValue.Number(1));
        assertThat(UpdateServer.read(pc.registry())).isPresent();
    }

    @Test
    void a_managed_pc_names_its_server() {
        PaperPc pc = PaperPc.healthy()
                .managedBy(new Management(false, false, true))
                .value(POLICY, "WUServer", new RegistryValue.Text("http://me:secret@wsus.corp.example:8530"))
                .value(POLICY + "\\AU", "UseWUServer", new RegistryValue.Number(1));
        assertThat(UpdateCheckRun.text(UpdateCheckRun.at(pc).finding("managed-pc")))
                .contains("http://wsus.corp.example:8530")
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "http://",
                "http:// ",
                "http://a b",
                "http://updates.invalid",
                "http://test",
                "https://wsus.test:8531",
                "http://example.com",
                "http://0.0.0.5",
                "http://255.255.255.255",
                "http://256.1.1.1",
                "http://1.2.3.4.5",
                "http://[ff02::1]",
                "http://[nonsense]",
                "http://..",
                "???"
            })
    void an_address_that_no_server_has_leads_nowhere(String text) {
        assertThat(UpdateServer.parse(text).kind()).isEqualTo(AddressKind.NOWHERE);
        assertThat(UpdateServer.parse(text).isBlocker()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://wsus01:8530",
                "https://wsus.corp.example:8531",
                "http://wsus_main.corp.local/",
                "http://10.0.0.5:8530",
                "http://192.168.1.20",
                "http://[fd00::5]:8530",
                "http://me:secret@wsus01",
                "http://127.corp.example",
                "http://localhost.corp.example",
                "http://w\u00fcsus.example"
            })
    void the_server_of_an_organisation_stays_one(String text) {
        assertThat(UpdateServer.parse(text).isServer()).isTrue();
        assertThat(UpdateServer.parse(text).isBlocker()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"wsus.corp.example", "wsus01:8530", "ftp://wsus01", "http://wsus01:port", "http://wsus01:70000"})
    void a_mistyped_address_is_neither_a_server_nor_a_blocker(String text) {
        assertThat(UpdateServer.parse(text).kind()).isEqualTo(AddressKind.MISTYPED);
        assertThat(UpdateServer.parse(text).isBlocker()).isFalse();
    }

    @Test
    void a_text_of_any_length_is_judged() {
        assertThat(UpdateServer.parse("http://" + "1.".repeat(100_000)).kind()).isEqualTo(AddressKind.NOWHERE);
        assertThat(UpdateServer.parse("http://" + "a.".repeat(100_000) + "/").kind())
                .isEqualTo(AddressKind.NOWHERE);
    }

    @Test
    void the_name_of_the_pc_leads_to_itself_except_on_a_server() throws PcException {
        PaperPc pc = PaperPc.healthy()
                .value(NAME, "ComputerName", new RegistryValue.Text("DESK-7"))
                .value(POLICY, "WUServer", new RegistryValue.Text("http://desk-7:8530"))
                .value(POLICY + "\\AU", "UseWUServer", new RegistryValue.Raw(11, "0100000000000000"));
        assertThat(UpdateServer.read(pc.registry()).map(UpdateServer::kind)).contains(AddressKind.THIS_PC);
        pc.value(WINDOWS, "InstallationType", new RegistryValue.Text("Server Core"));
        assertThat(UpdateServer.read(pc.registry()).map(UpdateServer::kind)).contains(AddressKind.SERVER);
    }
}
