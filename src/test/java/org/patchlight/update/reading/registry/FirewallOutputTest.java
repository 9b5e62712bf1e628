package org.patchlight.update.reading.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.update.reading.ToolOutputReader;
import org.patchlight.update.reading.note.ServicingNotes;

/** Rules of the firewall as commands print them. */
class FirewallOutputTest {
    private static final String NETSH = """
            Rule Name:                            no wu
            ----------------------------------------------------------------------
            Description:
            Enabled:                              Yes
            Direction:                            Out
            Profiles:                             Domain,Private,Public
            Grouping:
            LocalIP:                              Any
            RemoteIP:                             Any
            Protocol:                             TCP
            LocalPort:                            Any
            RemotePort:                           80,443
            Edge traversal:                       No
            Program:                              C:\\Windows\\System32\\svchost.exe
            Service:                              wuauserv
            InterfaceTypes:                       Any
            Security:                             NotRequired
            Action:                               Block
            """;

    private static final String LIST = """
            DisplayName : no wu
            Enabled     : True
            Profile     : Any
            Direction   : Outbound
            Action      : Block
            Service     : wuauserv
            """;

    private static final String FOUND = "FIREWALL_BLOCKS no wu (wuauserv)";

    @Test
    void a_rule_that_blocks_the_update_service_is_reported() throws IOException {
        assertThat(state(NETSH)).containsExactly(FOUND);
        assertThat(state(NETSH + "\n" + NETSH.replace("Block", "Allow").replace("no wu", "other")))
                .containsExactly(FOUND);
        assertThat(state(NETSH.replace("Block", "Allow").replace("no wu", "other") + "\n" + NETSH + "\nOk.\n"))
                .containsExactly(FOUND);
        assertThat(state("> " + NETSH.replace("\n", "\n> "))).containsExactly(FOUND);
    }

    @ParameterizedTest
    @CsvSource({
        "Ja, Ausgehend, Blocken, Beliebig",
        "Да, Исходящая, Блокировать, Любой",
        "S\u00ED, Salida, Bloquear, Cualquiera"
    })
    void labels_and_words_of_other_languages_are_read(String yes, String out, String block, String any)
            throws IOException {
        String rule = NETSH.replace("Yes", yes)
                .replace(" Out", " " + out)
                .replace("Block", block)
                .replace("Any", any)
                .replaceAll("(?m)^[A-Z][A-Za-z ]+:", "Etykieta:");
        assertThat(state(rule)).containsExactly(FOUND);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Yes|No",
                " Out| In",
                "Block|Allow",
                "Domain,Private,Public|Public",
                "80,443|7680",
                "wuauserv|Fax",
                "InterfaceTypes:                       Any|InterfaceTypes:                       Wireless",
                "RemoteIP:                             Any|RemoteIP:                             10.0.0.0/8",
                "Yes|Unknownword"
            })
    void a_rule_that_leaves_a_way_open_is_not(String part, String other) throws IOException {
        assertThat(state(NETSH.replace(part, other))).isEmpty();
    }

    @Test
    void lists_and_tables_of_powershell_are_read() throws IOException {
        String table = """
                DisplayName       Enabled Direction Action Service
                -----------       ------- --------- ------ -------
                no wu                True  Outbound  Block wuauserv
                Core DNS             True  Outbound  Allow dnscache
                off                 False  Outbound  Block wuauserv
                """;
        assertThat(state(LIST)).containsExactly(FOUND);
        assertThat(state(LIST.replace("no wu", "x").replace("True", "False") + LIST))
                .containsExactly(FOUND);
        assertThat(state(table)).containsExactly(FOUND);
    }

    @Test
    void a_rule_without_service_or_with_a_limit_is_not_judged() throws IOException {
        for (String unsure : List.of(
                LIST.replace("Service     : wuauserv\n", ""),
                LIST + "RemoteAddress : 10.0.0.0/8\n",
                LIST.replace("Profile     : Any", "Profile     : Public"),
                LIST.replace("Service     : wuauserv", "Program     : C:\\Windows\\System32\\svchost.exe"),
                LIST.replace("Outbound", "Inbound"))) {
            assertThat(state(unsure)).isEmpty();
        }
        assertThat(state(LIST.replace("wuauserv", "Any\nProgram : C:\\Windows\\System32\\svchost.exe")))
                .containsExactly("FIREWALL_BLOCKS no wu (svchost.exe)");
    }

    @Test
    void what_follows_a_rule_is_read() throws IOException {
        String service = "SERVICE_NAME: BITS\n        START_TYPE         : 4   DISABLED\n";
        assertThat(state(NETSH + service)).containsExactlyInAnyOrder(FOUND, "SERVICE_DISABLED BITS");
    }

    private static List<String> state(String output) throws IOException {
        return ServicingNotes.of(new ToolOutputReader(), output).state();
    }
}
