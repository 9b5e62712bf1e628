package org.patchlight.update.reading.servicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.FailedStage;
import org.patchlight.update.code.FixRouting;
import org.patchlight.update.reading.note.Fact;
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
                "C\u0438\u0441\u0442\u0435\u043c\u0430 DISM\n\u0412\u0435\u0440\u0441\u0438\u044f: 10.0.1.2\n\n\u0412\u0435\u0440\u0441\u0438\u044f \u043e\u0431\u0440\u0430\u0437\u0430: 10.0.3.4\n\n"
                        + "\u0412\u043a\u043b\u044e\u0447\u0435\u043d\u0438\u0435 \u0444\u0443\u043d\u043a\u0446\u0438\u0439\n"
                        + BAR + "\u041e\u0448\u0438\u0431\u043a\u0430: 0x800f081f\n",
                "Tool zur Imageverwaltung\nVersion: 10.0.1.2\nAbbildversion: 10.0.3.4\nFeatures werden aktiviert\n"
                        + BAR + "Fehler: 0x800f0954\n",
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Component Store (WinSxS) information:\nNumber of Reclaimable Packages : 2\n",
                "Informationen zum Komponentenspeicher (WinSxS):\nAnzahl der freigebbaren Pakete : 3\n",
                "\u7EC4\u4EF6\u5B58\u50A8(WinSxS)\u4FE1\u606F:\n\u53EF\u56DE\u6536\u7684\u7A0B\u5E8F\u5305\u6570 : 5\n",
                "Number of Reclaimable Packages : 87\n",
            })
    void figures_of_an_analysis_are_no_errors(String figures) {
        String output = HEAD + IMAGE + BAR + figures + "The operation completed successfully.\n";
        assertThat(attempts(output)).isEmpty();
        assertThat(attempts("C:\\>dism /online /cleanup-image /analyzecomponentstore\n" + output))
                .isEmpty();
        assertThat(attempts("C:\\>dism /online /cleanup-image /analyzecomponentstore\n" + HEAD + IMAGE
                        + "Erreur\u00A0: 14098\n"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/startcomponentcleanup /resetbase", "/spsuperseded /hidesp"})
    void a_removal_of_old_versions_proves_nothing(String option) {
        String command = "C:\\>dism /online /cleanup-image " + option + "\n" + HEAD + IMAGE + BAR;
        assertThat(attempts(command + "The operation completed successfully.\n"))
                .isEmpty();
        assertThat(attempts(command + "Error: 0x800f0806\n")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[====  100.0%====] ", "[==   3.8%     ] [=====88,1%===  ]", "[=100.0 %=]    "})
    void what_follows_a_bar_in_its_line_counts(String bars) {
        ServicingNotes notes = notes(HEAD + IMAGE + bars + "The component store is repairable.\n");
        assertThat(notes.facts).extracting(Fact::kind).containsExactly(Fact.Kind.STORE_DAMAGED);
        assertThat(attempts(HEAD + IMAGE + bars + "Error: 0x800f0906\n")).hasSize(1);
        assertThat(attempts(HEAD + IMAGE + bars
                        + "No component store corruption detected.\nThe operation completed successfully.\n"))
                .hasSize(1)
                .allMatch(Attempt::succeeded);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                HEAD + IMAGE + "Enabling feature(s)\n" + BAR + "Error: 0x800f081f\n",
                "C:\\>dism /online /enable-feature /featurename:NetFx3 /all\n" + HEAD + IMAGE + BAR
                        + "Error: 0x800f081f\n",
                "C:\\>dism /online /add-capability /capabilityname:Sample.Part~~~~0.0.1.0\n" + HEAD + IMAGE + BAR
                        + "Fehler: 0x800f081f\n",
                HEAD + IMAGE + "Processing 1 of 1 - Adding package " + TWO + "\n" + BAR + "Error: 0x800f081f\n",
            })
    void the_source_of_a_feature_is_missing_and_not_a_file_of_the_store(String output) {
        assertThat(attempts(output))
                .hasSize(1)
                .allSatisfy(
                        attempt -> assertThat(attempt.detail().stageOrNull()).isEqualTo(FailedStage.FEATURE_CHANGE))
                .noneMatch(FixRouting::isStoreCorruption);
        String update = HEAD + IMAGE + "Processing 1 of 1 - Adding package " + ONE + "\n" + BAR + "Error: 0x800f081f\n";
        assertThat(attempts(update)).hasSize(1).allMatch(FixRouting::isStoreCorruption);
    }

    @Test
    void a_feature_that_a_later_command_turned_on_is_a_resolved_failure() {
        String enable = "C:\\>dism /online /enable-feature /featurename:";
        String output = enable + "NetFx3\n" + HEAD + IMAGE + BAR + "Error: 0x800f081f\n" + enable
                + "netfx3 /source:D:\\x\n" + HEAD + IMAGE + BAR + "The operation completed successfully.\n";
        assertThat(attempts(output)).extracting(Attempt::succeeded).containsExactly(false, true);
        assertThat(attempts(output).get(0).detail().resolvedLater()).isTrue();
        List<Attempt> other = attempts(output.replace("netfx3", "SMB1Protocol"));
        assertThat(other).hasSize(2).noneMatch(attempt -> attempt.detail().resolvedLater());
    }

    private static List<Attempt> attempts(String output) {
        return notes(output).attempts;
    }

    private static ServicingNotes notes(String output) {
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
        dism.close();
        return notes;
    }
}
