package org.patchlight.update.reading.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.patchlight.update.reading.ToolOutputReader;
import org.patchlight.update.reading.note.ServicingNotes;

/** Registry keys as PowerShell prints them. */
class PropertyListTest {
    private static final String SERVICE = """
            DependOnService : {rpcss}
            Start           : %s
            Type            : 32
            PSPath          : Microsoft.PowerShell.Core\\Registry::HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\%s
            PSParentPath    : Microsoft.PowerShell.Core\\Registry::HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services
            PSChildName     : %s
            PSProvider      : Microsoft.PowerShell.Core\\Registry

            """;

    @Test
    void the_path_below_the_values_shows_their_key() throws IOException {
        String lists = service("bits", 4) + service("UsoSvc", 2) + service("DoSvc", 4) + service("Fax", 4);
        for (String copy : List.of(lists, "PS C:\\> gp HKLM:\\x\n" + lists, "> " + lists.replace("\n", "\n> "))) {
            assertThat(state(copy)).containsExactlyInAnyOrder("SERVICE_DISABLED BITS", "SERVICE_DISABLED DoSvc");
        }
    }

    @Test
    void values_without_a_path_or_of_another_provider_say_nothing() throws IOException {
        assertThat(state("Start : 4\nPSChildName : BITS\n")).isEmpty();
        assertThat(state(service("BITS", 4).replace("Registry::HKEY", "FileSystem::C")))
                .isEmpty();
        assertThat(state("Start : 4\nStart : 3\n" + service("BITS", 3))).isEmpty();
    }

    private static String service(String name, int start) {
        return SERVICE.formatted(start, name, name);
    }

    private static List<String> state(String output) throws IOException {
        return ServicingNotes.of(new ToolOutputReader(), output).state();
    }
}
