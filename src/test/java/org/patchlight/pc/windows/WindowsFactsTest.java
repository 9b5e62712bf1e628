package org.patchlight.pc.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.patchlight.pc.WindowsVersion;

class WindowsFactsTest {
    @Test
    void eleven_is_named_eleven_although_it_stores_ten() {
        assertThat(WindowsFacts.name("Windows 10 Pro", "23H2", new WindowsVersion(10, 0, 22631), OptionalLong.of(4460)))
                .isEqualTo("Windows 11 Pro 23H2 (build 22631.4460)");
    }

    @Test
    void ten_stays_ten() {
        assertThat(WindowsFacts.name("Windows 10 Home", "22H2", new WindowsVersion(10, 0, 19045), OptionalLong.empty()))
                .isEqualTo("Windows 10 Home 22H2 (build 19045)");
    }

    @Test
    void a_server_of_an_eleven_build_keeps_its_name() {
        assertThat(WindowsFacts.name(
                        "Windows Server 2025 Standard", "24H2", new WindowsVersion(10, 0, 26100), OptionalLong.of(1)))
                .isEqualTo("Windows Server 2025 Standard 24H2 (build 26100.1)");
    }

    @Test
    void a_long_term_release_keeps_what_its_name_says() {
        assertThat(WindowsFacts.name(
                        "Windows 10 Enterprise LTSC 2024",
                        "24H2",
                        new WindowsVersion(10, 0, 26100),
                        OptionalLong.of(1)))
                .isEqualTo("Windows 11 Enterprise LTSC 2024 24H2 (build 26100.1)");
    }

    @Test
    void seven_reports_its_service_pack() {
        assertThat(WindowsFacts.name(
                        "Windows 7 Professional",
                        "Service Pack 1",
                        new WindowsVersion(6, 1, 7601),
                        OptionalLong.empty()))
                .isEqualTo("Windows 7 Professional Service Pack 1 (build 7601)");
    }

    @Test
    void nothing_stands_where_no_release_is_stored() {
        assertThat(WindowsFacts.name("Windows 8.1", "", new WindowsVersion(6, 3, 9600), OptionalLong.empty()))
                .isEqualTo("Windows 8.1 (build 9600)");
    }
}
