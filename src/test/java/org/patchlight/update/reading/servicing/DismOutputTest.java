package org.patchlight.update.reading.servicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.reading.note.ServicingNotes;

/** What DISM did, where its command was not copied. */
class DismOutputTest {
    private static final String HEAD = "Deployment Image Servicing and Management tool\nVersion: 10.0.1.2\n";
    private static final String IMAGE = "Image Version: 10.0.3.4\n";
    private static final String BAR = "[==========================100.0%==========================]\n";
    private static final String ONE = "Package_for_KB5001234~31bf3856ad364e35~amd64~~10.0.1.3";
    private static final String TWO = "Other-Part-Package~31bf3856ad364e35~amd64~de-DE~10.0.1.3";

    @ParameterizedTest
    @ValueSource(
            strings = {
                HEAD + "Error: 2\n",
                HEAD + "Mounting image\n" + BAR + "Error: 0xc1420127\n",
                HEAD + IMAGE + "Exporting image\n" + BAR + "Error: 112\n",
                HEAD + IMAGE + "Searching for driver packages to install...\n" + BAR + "Error: 3\n",
                HEAD + BAR + "Error: 0x800f081f\n",
                HEAD + IMAGE + "Error: 1168\n",
                "Outil Gestion\nVersion : 10.0.1.2\nErreur : 3\n",
                "Tool zur Imageverwaltung\nVersion: 10.0.1.2\n" + BAR + "Fehler: 0x800f081f\n",
            })
    void other_work_is_no_failed_repair(String output) {
        assertThat(attempts(output)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                HEAD + IMAGE + BAR + "Error: 0x800f0906\n",
                "Outil Gestion\nVersion : 10.0.1.2\nVersion de l\u2019image : 10.0.3.4\n" + BAR
                        + "Erreur : 0x800f0906\n",
                HEAD + IMAGE + BAR
                        + "Error: 0x800f0906\nThe source files could not be downloaded.\nError: 0x800f0906\n",
            })
    void an_image_version_and_a_bar_prove_a_repair(String output) {
        assertThat(attempts(output)).hasSize(1).allMatch(Attempt::isStoreRepair);
        assertThat(attempts(output + output)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Processing 1 of 1 - Adding package %s\n" + BAR + "An error occurred - %s Error: 0x800f0831\n",
                "Processing 1 of 1 - Adding package %s\n" + BAR,
                "1 von 1 wird verarbeitet \u2013 Paket %s wird hinzugef\u00FCgt\n" + BAR,
                "Processing 1 of 1 - An error occurred - %s Error: 0x800F0831\n",
            })
    void a_package_that_could_not_be_added_is_a_failed_installation_of_it(String lines) {
        List<Attempt> attempts = attempts(HEAD + IMAGE + lines.replace("%s", ONE) + "\nError: 0x800f0831\n");
        assertThat(attempts).hasSize(1).noneMatch(Attempt::isStoreRepair);
        assertThat(attempts.get(0).titleOrNull()).isEqualTo(ONE);
        assertThat(attempts.get(0).kbOrNull()).isEqualTo("KB5001234");
    }

    @Test
    void the_last_error_sums_up_those_before() {
        String output = HEAD + IMAGE + "Processing 1 of 2 - Adding package " + ONE + "\n" + BAR
                + "An error occurred - " + ONE + " Error: 0x800f0831\nProcessing 2 of 2 - Adding package " + TWO + "\n"
                + BAR
                + "An error occurred - " + TWO + " Error: 0x80070002\nError: 0x800f0831\n";
        assertThat(attempts(output)).extracting(Attempt::titleOrNull).containsExactly(ONE, TWO);
    }

    @Test
    void an_image_in_a_folder_is_not_this_pc() {
        String output = HEAD + IMAGE + BAR + "Error: 0x800f081f\n";
        for (String command : List.of(
                "C:\\>dism /image:C:\\mount /cleanup-image /restorehealth\n",
                "PS C:\\> Repair-WindowsImage -Path \"C:\\mount\" -RestoreHealth\n")) {
            assertThat(attempts(command + output)).isEmpty();
        }
        assertThat(attempts("X:\\>dism /image:\"D:\\\" /cleanup-image /restorehealth\n" + output))
                .hasSize(1);
    }

    @Test
    void a_list_of_packages_installs_none() {
        String list = HEAD + IMAGE + "Package Identity : " + ONE + "\nState : Installed\n" + TWO
                + " | Installed\nThe operation completed successfully.\n";
        assertThat(attempts(list)).isEmpty();
    }

    private static List<Attempt> attempts(String output) {
        ServicingNotes notes = new ServicingNotes();
        DismOutput dism = new DismOutput(notes);
        Stream.of(output.split("\n", -1)).filter(line -> !line.isBlank()).forEach(line -> {
            int prompt = line.indexOf('>');
            if (prompt > 0 && prompt < 10) {
                dism.command(line.substring(prompt + 1).strip());
            } else {
                dism.take(line.strip());
            }
        });
        dism.end();
        return notes.attempts;
    }
}
