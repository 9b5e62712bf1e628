package org.patchlight.clock.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalNetworkTest {
    @ParameterizedTest
    @CsvSource({
        "time.windows.com, 192.168.1.1, true",
        "time.windows.com, 10.0.0.1, true",
        "time.windows.com, 172.31.255.9, true",
        "time.windows.com, 169.254.3.4, true",
        "time.windows.com, fd00::1, true",
        "time.windows.com, fe80::1, true",
        "time.windows.com, 172.32.0.1, false",
        "time.windows.com, 100.64.0.1, false",
        "time.windows.com, 2606:4700:f1::1, false",
        "time.windows.com, 127.0.0.1, false",
        "time.windows.com, 52.148.114.188, false",
        "ntp.fritz.box.lan, 192.168.1.1, false",
        "router.local, 192.168.1.1, false",
        "router, 192.168.1.1, false",
        "192.168.1.1, 192.168.1.1, false",
        "fd00::1, fd00::1, false",
    })
    void only_a_name_of_the_internet_at_a_private_address_is_suspicious(String host, String address, boolean suspicious)
            throws Exception {
        assertThat(LocalNetwork.isIntercepted(new ServerName(host, 123), InetAddress.getByName(address)))
                .isEqualTo(suspicious);
    }
}
