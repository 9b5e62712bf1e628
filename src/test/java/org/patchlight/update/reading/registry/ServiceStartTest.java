package org.patchlight.update.reading.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.update.reading.ToolOutputReader;
import org.patchlight.update.reading.note.Fact;
import org.patchlight.update.reading.note.ServicingNotes;

/** Services that don't start, as people see it in a terminal. */
class ServiceStartTest {
    private static final String START = "C:\\>net start %s\n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            wuauserv | System error 2 has occurred.                    | 0x80070002
            BITS     | Systemfehler 1068 aufgetreten.                  | 0x8007042C
            CryptSvc | Ocorreu o erro de sistema 126.                  | 0x8007007E
            UsoSvc   | \u30b7\u30b9\u30c6\u30e0 \u30a8\u30e9\u30fc 1290 \u304c\u767a\u751f\u3057\u307e\u3057\u305f\u3002 | 0x8007050A
            w32time  | L'erreur syst\u00e8me 1079 s'est produite.           | 0x80070437
            dosvc    | \u53d1\u751f\u7cfb\u7edf\u9519\u8bef 1053\u3002                          | 0x8007041D
            """)
    void a_system_error_shows_the_service_and_the_code(String service, String sentence, String code)
            throws IOException {
        for (String mark : List.of("", "> ")) {
            List<Fact> facts = facts(mark + START.formatted(service) + mark + sentence + "\n" + mark + "\n");
            assertThat(facts).singleElement().satisfies(fact -> {
                assertThat(fact.kind()).isEqualTo(Fact.Kind.SERVICE_FAILED);
                assertThat(fact.subject()).isEqualToIgnoringCase(service + " = start");
                assertThat(fact.codeOrNull()).hasToString(code);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "More help is available by typing NET HELPMSG 2186.",
                "Sie erhalten weitere Hilfe, wenn Sie NET HELPMSG 3534 eingeben."
            })
    void an_error_of_net_itself_has_no_code(String sentence) throws IOException {
        assertThat(facts(START.formatted("wuauserv") + "x\n\n" + sentence))
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.subject()).isEqualTo("wuauserv = start");
                    assertThat(fact.codeOrNull()).isNull();
                });
        String unknown = START.formatted("wuauserv") + "NET HELPMSG 2185\n";
        assertThat(facts(unknown)).extracting(Fact::kind).containsExactly(Fact.Kind.SERVICE_MISSING);
    }

    @Test
    void an_error_of_power_shell_shows_the_service_in_brackets() throws IOException {
        String error = """
                Start-Service : %s
                In Zeile:1 Zeichen:1
                + Start-Service x
                    + CategoryInfo          : OpenError: (System.ServiceProcess.ServiceController:ServiceController) [Start-Service],
                   ServiceCommandException
                """;
        for (String sentence : List.of(
                "Service 'Windows Update (wuauserv)' cannot be started due to the following error: Cannot start service",
                "Der Dienst \"Windows Update (wuauserv)\" kann aufgrund des folgenden Fehlers nicht gestartet werden")) {
            assertThat(facts(error.formatted(sentence)))
                    .extracting(Fact::subject)
                    .containsExactly("wuauserv = start");
        }
        assertThat(facts(error.formatted("Service 'Print Spooler (Spooler)' cannot be started")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System error 5 has occurred.\n\nAccess is denied.\n",
                "The requested service has already been started.\n\nMore help is available by typing NET HELPMSG 2182.\n",
                "System error 1058 has occurred.\n\nC:\\>net start wuauserv\nThe Windows Update service was started successfully.\n",
                "Systemfehler 1068 aufgetreten.\n\nC:\\>net start wuauserv\nNET HELPMSG 2182\n",
                "Systemfehler 1058 aufgetreten.\n\nC:\\>sc config wuauserv start= demand\n[SC] ChangeServiceConfig ERFOLG\n",
            })
    void a_service_that_runs_in_the_end_is_no_fault(String output) throws IOException {
        assertThat(facts(START.formatted("wuauserv") + output)).isEmpty();
    }

    @Test
    void a_failed_change_and_another_service_heal_nothing() throws IOException {
        String disabled = START.formatted("wuauserv") + "System error 1058 has occurred.\n";
        for (String later : List.of(
                "C:\\>sc config wuauserv start= demand\n[SC] ChangeServiceConfig FAILED 5:\n",
                "C:\\>sc config wuauserv start= disabled\n[SC] ChangeServiceConfig SUCCESS\n",
                "C:\\>net start bits\nThe service was started successfully.\n")) {
            assertThat(facts(disabled + later)).extracting(Fact::kind).containsExactly(Fact.Kind.SERVICE_DISABLED);
        }
    }

    @Test
    void farbar_service_scanner_shows_disabled_and_missing_services() throws IOException {
        String report = """
                Farbar Service Scanner Version: 27-01-2016
                Windows Update:
                ============
                wuauserv Service is not running. Checking service configuration:
                The start type of wuauserv service is set to Disabled. The default start type is Demand.
                The ImagePath of wuauserv service is OK.

                BITS Service is not running. Checking service configuration:
                Checking Start type: ATTENTION!=====> Unable to open BITS registry key. The service key does not exist.
                The start type of Fax service is set to Disabled. The default start type is Demand.
                The start type of CryptSvc service is OK.
                """;
        assertThat(facts(report))
                .extracting(fact -> fact.kind() + " " + fact.subject())
                .containsExactly("SERVICE_DISABLED wuauserv", "SERVICE_MISSING BITS");
    }

    @Test
    void farbar_recovery_scan_tool_shows_the_start_type_beside_the_state() throws IOException {
        String report = """
                S4 wuauserv; C:\\WINDOWS\\system32\\wuaueng.dll [3600000 2026-01-02] (Microsoft Windows -> Microsoft Corporation)
                R4 UsoSvc; C:\\WINDOWS\\system32\\usosvc.dll [600000 2026-01-02] (Microsoft Windows)
                S3 BITS; C:\\WINDOWS\\system32\\qmgr.dll [600000 2026-01-02] (Microsoft Windows)
                S4 Fax; C:\\WINDOWS\\system32\\fxssvc.exe [600000 2026-01-02] (Microsoft Windows)
                """;
        assertThat(facts(report))
                .extracting(fact -> fact.kind() + " " + fact.subject())
                .containsExactly("SERVICE_DISABLED wuauserv", "SERVICE_DISABLED UsoSvc");
    }

    private static List<Fact> facts(String output) throws IOException {
        return ServicingNotes.of(new ToolOutputReader(), output).facts;
    }
}
