package org.patchlight.update.policy;

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
    @ValueSource(strings = {"http://127.0.0.1", "http://localhost:8530", "http://[::1]/", "http://0.0.0.0"})
    void the_pc_itself_is_recognised(String text) {
        assertThat(UpdateServer.parse(text).isThisPc()).isTrue();
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
}
