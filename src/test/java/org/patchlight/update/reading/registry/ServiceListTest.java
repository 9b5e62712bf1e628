package org.patchlight.update.reading.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.update.reading.ToolOutputReader;
import org.patchlight.update.reading.note.ServicingNotes;

/** Services as PowerShell and wmic list them. */
class ServiceListTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                Status   Name               DisplayName                            StartType
                ------   ----               -----------                            ---------
                Stopped  BITS               Intelligenter Hintergrund\u00FCbertragung...   Manual
                Stopped  DoSvc              Delivery Optimization                   Disabled
                Running  Schedule           Aufgabenplanung                         Automatic
                """,
                """
                StartType DisplayName                 Name    Status
                --------- -----------                 ----    ------
                   Manual Disabled Things by Schedule BITS    Running
                 Disabled \u30C7\u30EA\u30D0\u30EA \u306E \u6700\u9069\u5316          dosvc  Stopped
                """,
                "Name\tStartType\nBITS\tAutomatic\nDoSvc\tDisabled\nFax\tDisabled\n",
                "ProcessId Name StartMode State Status ExitCode\n0 DoSvc Disabled Stopped OK 1077\n4 BITS Auto Running OK 0\n",
                "Name      : BITS\nStartType : Manual\n\nName      : DoSvc\nStartType : Disabled\n",
                "StartMode : Manual\nName : BITS\n\nStartMode : Disabled\nName : DoSvc\n\nStartMode : Auto\nName : CryptSvc\n",
                "Name                : DoSvc\nRequiredServices    : {RpcSs}\nStatus : Stopped\nStartType           : Disabled\n",
                "Node,DisplayName,Name,StartMode,State\nPC,A, B & C,X,Manual,Running\nPC,Delivery,DoSvc,Disabled,Stopped\n",
                "\"StartType\",\"DisplayName\",\"Name\"\n\"Disabled\",\"Delivery, Optimization\",\"DoSvc\"\n\"Manual\",\"B\",\"BITS\"\n",
            })
    void a_disabled_service_is_known_in_any_order_of_columns(String list) throws IOException {
        for (String copy : List.of(list, "> " + list.replace("\n", "\n> "), "PS C:\\> Get-Service\n" + list)) {
            assertThat(state(copy)).containsExactly("SERVICE_DISABLED DoSvc");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"Name\":\"BITS\",\"StartType\":3},{\"StartType\":4,\"Status\":1,\"Name\":\"dosvc\"}]",
                "{\n    \"Name\":  \"DoSvc\",\n    \"Status\":  1,\n    \"StartType\":  4\n}\n",
                "{\n  \"StartMode\": \"Disabled\",\n  \"Name\": \"DoSvc\"\n},\n{\n  \"StartMode\": \"Manual\",\n  \"Name\": \"BITS\"\n}\n",
                """
                "Name":  "DoSvc",
                "RequiredServices":  [
                    {
                        "ServiceName":  "BITS",
                        "StartType":  3
                    }
                ],
                "DisplayName":  "a \\"4\\" {",
                "StartType":  4,
                """,
                "[ { \"ServiceName\" : \"DoSvc\", \"StartupType\" : \"Disabled\" } ]",
            })
    void a_disabled_service_is_known_in_json(String list) throws IOException {
        for (String copy : List.of(list, "> " + list.replace("\n", "\n> "), "PS C:\\> Get-Service\n" + list)) {
            assertThat(state(copy)).containsExactly("SERVICE_DISABLED DoSvc");
        }
    }

    @Test
    void a_start_type_in_json_is_that_of_its_own_object() throws IOException {
        assertThat(
                        state(
                                "[{\"Name\":\"BITS\",\"Needs\":[{\"Name\":\"Fax\",\"StartType\":4}],\"StartType\":3},{\"StartType\":4}]"))
                .isEmpty();
        assertThat(state("[".repeat(40) + "{".repeat(40) + "\"Name\":\"BITS\",\"StartType\":4" + "}".repeat(60)
                        + "\n\""))
                .isEmpty();
    }

    @Test
    void columns_between_two_that_have_spaces_are_not_guessed() throws IOException {
        assertThat(state("DisplayName Name StartType PathName\nA Schedule B BITS Disabled C:\\x y\n"))
                .isEmpty();
    }

    @Test
    void a_table_ends_where_other_output_begins() throws IOException {
        assertThat(state("Name StartType\nBITS Manual\nPS C:\\> echo\nDoSvc Disabled\n"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'    + CategoryInfo          : ObjectNotFound: (wuauserv:String) [Get-Service], ServiceCommandException', wuauserv",
        "'+ CategoryInfo: ObjectNotFound: (Bits:String) [Get-Service], ServiceCommandException', BITS",
    })
    void a_service_that_power_shell_does_not_find_is_missing(String line, String service) throws IOException {
        assertThat(state("Get-Service : irgendein Satz\n" + line + "\n")).containsExactly("SERVICE_MISSING " + service);
        assertThat(state(line.replace("[Get-Service]", "[Get-Item]"))).isEmpty();
    }

    @Test
    void the_program_of_a_listed_service_is_checked() throws IOException {
        assertThat(
                        state(
                                "Name      : wuauserv\nStatus : OK\nStartMode : Manual\nState : Stopped\nPathName  : C:\\Temp\\svchost.exe -k netsvcs\n"))
                .singleElement()
                .asString()
                .startsWith("SERVICE_HIJACKED wuauserv");
    }

    private static List<String> state(String output) throws IOException {
        return ServicingNotes.of(new ToolOutputReader(), output).state();
    }
}
