package org.patchlight.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SecretsTest {
    private static final List<String> AFTER = List.of(
            "", ":", ": y", ".", ". y", ",", ")", "]", "'", "\"", "<", "|", "/", "\\", "-", "}", "?", " y", "&quot;",
            "_");

    /** Words of everyday use, which the list of words would let pass: the form alone gives them away. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            http://update:Windows10@server:8530           | http://<login>@server:8530
            http://update:win@dows!10@server:8530         | http://<login>@server:8530
            http://update@server                          | http://<login>@server
            proxy=update:windows@server:80                | proxy=<login>@server:80
            update@windows                                | <mail>
            password=update                               | password=<secret>
            ProxyPassword: "update the store"             | ProxyPassword: <secret>
            setup /pkey AAAAA-11111-BBBBB-22222-CCCCC /x  | setup /pkey <secret> /x
            key AAAAA-11111-BBBBB-22222-CCCCC             | key <key>
            111111-222222-333333-444444-555555-666666-777777-888888 | <number>
            Bearer update.windows                         | Bearer <secret>
            https://windows.com/a?sig=update&x=1          | https://windows.com/a?<query>
            sig=update                                    | sig=<secret>
            SusClientId = 12345678-1234-1234-1234-123456789012 | SusClientId = <secret>
            volume{12345678-1234-1234-1234-123456789012}  | volume{<id>}
            USB\\VID_0781&PID_5581\\123456                | USB\\VID_0781&PID_5581\\<instance>
            serial number: 1234                           | serial number: <secret>
            """)
    void a_secret_of_everyday_words_goes(String line, String scrubbed) {
        assertThat(Secrets.scrub(line)).isEqualTo(scrubbed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            D:\\Profiles\\update\\x           | D:\\Profiles\\<user>\\x
            C:%5CUsers%5Cupdate%5Cx           | C:%5CUsers%5C<user>%5Cx
            /home/update/x                    | /home/<user>/x
            \\\\?\\UNC\\update\\windows       | \\\\?\\UNC\\<server>\\windows
            //update/windows/x                | //<server>/windows/x
            file://update/windows             | file://<server>/windows
            %5C%5Cupdate%5Cwindows            | %5C%5C<server>%5Cwindows
            \\Device\\Mup\\update\\windows    | \\Device\\Mup\\<server>\\windows
            """)
    void a_name_in_a_path_goes_in_every_spelling(String line, String scrubbed) {
        assertThat(Paths.scrub(line)).isEqualTo(scrubbed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0011.2233.4455",
                "00-11-22-33-44-55",
                "00:11:22:33:44:55",
                "64:ff9b::c000:221",
                "64:ff9b::192.0.2.33",
                "::ffff:192.0.2.33",
                "2001:db8::7",
                "1:2:3:4:5:6:7:8",
                "192.0.2.33"
            })
    void a_network_address_goes_whatever_stands_beside_it(String address) {
        for (String after : AFTER) {
            assertThat(NetworkAddresses.scrub("at " + address + after)).doesNotContain(address);
        }
    }
}
