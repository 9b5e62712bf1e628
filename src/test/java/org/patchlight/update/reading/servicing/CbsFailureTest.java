package org.patchlight.update.reading.servicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.health.Culprit;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.FailedStage;
import org.patchlight.update.reading.note.ServicingNotes;

/** What CBS.log names as the reason of a failure, with and without the end of the operation. */
class CbsFailureTest {
    private static final String AT = "2026-05-01 10:00:00, Info                  CBS    ";
    private static final String ERROR = "2026-05-01 10:00:00, Error                 CBS    ";
    private static final String CSI = "2026-05-01 10:00:00, Error      [0x018005] CSI    0000002b (F) ";
    private static final String PACKAGE = "Package_for_KB5009999~31bf3856ad364e35~amd64~~26100.1.1.0";
    private static final String COMPONENT = "x86_sample-part_31bf3856ad364e35_10.0.26100.1_none_0a0b0c0d0e0f0102";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Exec: Processing complete, session: 30_1 [HRESULT = 0x800f0954]",
                "Exec: Processing complete.  Session: 30_1, Package: [HRESULT = 0x800f0954]",
                "Session: 30_1 finalized. Download error: 0x8024002e [HRESULT = 0x800f0954]",
            })
    void a_session_without_a_package_is_no_repair_of_the_store(String line) throws IOException {
        String stamp = "2026-05-06 07:08:09, Info                  CBS    ";
        String end = stamp + "Session: 30_1 finalized. Reboot required: no [HRESULT = 0x800f0954]\n";
        ServicingNotes notes = ServicingNotes.of(new CbsLogReader(), stamp + line + "\n" + end);
        assertThat(notes.attempts).hasSize(1).noneMatch(Attempt::isStoreRepair);
        String repair = stamp + "Exec: Processing started.  Client: X, Session(Corruption Repairing): 30_1\n";
        notes = ServicingNotes.of(new CbsLogReader(), repair + end);
        assertThat(notes.attempts).hasSize(1).allMatch(Attempt::isStoreRepair);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0x", "0x8", "0x800f09"})
    void an_end_that_is_cut_within_its_code_is_no_success(String torn) throws IOException {
        ServicingNotes notes = ServicingNotes.of(new CbsLogReader(), end(torn).strip());
        assertThat(notes.attempts).isEmpty();
        assertThat(notes.unreadable).isEqualTo(1);
    }

    @Test
    void a_package_of_no_update_is_a_feature_whose_source_may_be_missing() throws IOException {
        String feature = report("0x800f081f", "Resolve")
                .replace(PACKAGE, "Sample-OnDemand-Package~31bf3856ad364e35~amd64~~10.0.26100.1");
        ServicingNotes notes = ServicingNotes.of(new CbsLogReader(), feature);
        assertThat(notes.attempts).hasSize(1);
        assertThat(notes.attempts.get(0).detail().stageOrNull()).isEqualTo(FailedStage.FEATURE_CHANGE);
        String missing = AT + "Failed to find file: " + COMPONENT + "\\sample.dll [HRESULT = 0x800f081f]\n";
        notes = ServicingNotes.of(new CbsLogReader(), missing + feature);
        assertThat(notes.attempts.get(0).detail().stageOrNull()).isEqualTo(FailedStage.PAYLOAD_STAGING);
        notes = ServicingNotes.of(new CbsLogReader(), report("0x800f081f", "Resolve"));
        assertThat(notes.attempts.get(0).detail().stageOrNull()).isNull();
    }

    @Test
    void a_package_for_which_windows_marks_its_store_as_damaged_is_a_failure_even_without_an_end() throws IOException {
        String mark = AT + "Mark store corruption flag because of package: " + PACKAGE + ". [HRESULT = 0x800f0831]\n";
        ServicingNotes notes = ServicingNotes.of(new CbsLogReader(), mark);
        assertThat(notes.attemptLines()).containsExactly("SERVICING failed 0x800F0831 at 2026-05-01T10:00:00");
        assertThat(notes.attempts.get(0).detail().culprits())
                .extracting(Culprit::name)
                .containsExactly(PACKAGE);
        assertThat(notes.attempts).noneMatch(Attempt::isStoreRepair);
        // The installation that worked afterwards needs no repair.
        assertThat(ServicingNotes.of(new CbsLogReader(), mark + end("0x0")).attempts)
                .hasSize(1)
                .allMatch(Attempt::succeeded);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0x80070002, CSI Other, PACKAGE_CHANGE",
        "'', 0x8007000d, CSI Other, PACKAGE_CHANGE",
        "0xd0000034, 0x80070002, Execute, PACKAGE_CHANGE",
        "0xd000003a, 0x80070003, CBS Other, PACKAGE_CHANGE",
        "'', 0x80070002, Execute,",
        "'', 0x8007000d, Extract,",
        "'', 0x80070005, CSI Other,",
    })
    void what_the_store_can_t_find_or_read_is_no_missing_download(
            String status, String code, String source, @Nullable FailedStage stage) throws IOException {
        String error = status.isEmpty() ? "" : CSI + "STATUS_X #1# from Windows::Rtl::SysOpenKey[gle=" + status + "]\n";
        ServicingNotes notes = ServicingNotes.of(new CbsLogReader(), error + report(code, source));
        assertThat(notes.attempts).hasSize(1);
        assertThat(notes.attempts.get(0).detail().stageOrNull()).isEqualTo(stage);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Failed to perform operation.  [HRESULT = 0x80073712] |
            Failed to resolve execution package: Other-Part~31bf3856ad364e35~amd64~~1.2.3.4 [HRESULT = 0x80073712] | Other-Part~31bf3856ad364e35~amd64~~1.2.3.4
            Failed to stage execution package: Other-Part~31bf3856ad364e35~amd64~~1.2.3.4 [HRESULT = 0x80073712] | Other-Part~31bf3856ad364e35~amd64~~1.2.3.4
            Failed to resolve package \u2018Other-Part~31bf3856ad364e35~amd64~~1.2.3.4\u2019 [HRESULT = 0x80073712]\\n%sFailed to perform operation. [HRESULT = 0x80073712] | Other-Part~31bf3856ad364e35~amd64~~1.2.3.4
            """)
    void a_failure_without_its_end_is_one_even_after_an_installation_that_worked(String text, @Nullable String name)
            throws IOException {
        String lines = ERROR + text.replace("\\n", "\n").replace("%s", ERROR) + "\n";
        ServicingNotes notes =
                ServicingNotes.of(new CbsLogReader(), end("0x0").replace("10:00:00", "09:00:00") + lines);
        assertThat(notes.failures()).hasSize(1);
        assertThat(notes.failures().get(0).codeOrNull()).hasToString("0x80073712");
        assertThat(notes.failures().get(0).detail().culprits())
                .extracting(Culprit::name)
                .isEqualTo(name == null ? List.of() : List.of(name));
    }

    @Test
    void the_last_line_of_failed_work_after_its_end_is_no_second_failure() throws IOException {
        String last = ERROR + "Failed to perform operation.  [HRESULT = 0x800f0831]\n";
        assertThat(ServicingNotes.of(new CbsLogReader(), end("0x800f0831") + last).attempts)
                .hasSize(1);
        assertThat(ServicingNotes.of(new CbsLogReader(), last.replace("Error", "Info ")).attempts)
                .isEmpty();
    }

    private static String end(String code) {
        return AT + "Startup: Package: " + PACKAGE
                + " completed startup processing, new state: Staged, targeted: Installed. hr = " + code + "\n";
    }

    private static String report(String code, String source) {
        return AT + "WER: Generating failure report for package: " + PACKAGE + ", status: " + code
                + ", failure source: " + source + ", start state: Staged, target state: Installed, client id: X\n";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INSTALL index: 3, phase: 1, result 2, inf: one.inf | 0x80070002 | one.inf",
                "Doqe: Failed to uninstall driver update oem12.inf [HRESULT = 0x80070490 - ERROR_NOT_FOUND] | 0x80070490 | oem12.inf",
                "Doqe: Failed to install driver 'C:\\x\\OEM3.INF', phase 2 [HRESULT = 0x80070003] | 0x80070003 | OEM3.INF",
                "INSTALL index: 3, phase: 1, result 0x490, inf: Two.INF | 0x80070490 | Two.INF",
                "UNINSTALL index: 3, phase: 2, result 2147942403, inf: oem7.inf | 0x80070003 | oem7.inf",
                "INSTALL index: 3, phase: 1, result -2147024891, inf: three.inf | 0x80070005 | three.inf",
                "INSTALL index: 3, phase: 1, result 3758096967, inf: four.inf | 0x800F0247 | four.inf",
                "Doqe: Recording result: 0x800f0244, for Inf: C:\\Windows\\INF\\five.inf | 0x800F0244 | five.inf",
            })
    void the_driver_queue_names_the_driver_whatever_the_code(String line, String code, String inf) throws IOException {
        for (String log : List.of(AT + line + "\n" + end(code), AT + line + "\n" + report(code, "DOQE"))) {
            assertThat(stages(log))
                    .containsExactly(code + " null DRIVER_QUEUE KB5009999 [driver " + inf + " at copied:1]");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Shtd: Failed while processing non-critical driver operations queue. [HRESULT = 0x80070490 - X]",
                "Startup: Failed while processing critical driver operations queue. [HRESULT = 0x80070490 - X]",
                "Doqe: Failed staging driver updates [HRESULT = 0x80070490 - X]",
                "DriverUpdateInstallUpdates failed [HRESULT = 0x80070490 - X]",
                "INSTALL index: 9, phase: 1, result 1168, inf: some.inf",
            })
    void drivers_that_failed_are_a_failed_installation_without_its_end(String line) throws IOException {
        for (String log : List.of(ERROR + line, "Error CBS " + line, "> " + AT + line + "\n> " + AT + "More text\n")) {
            Attempt attempt =
                    ServicingNotes.of(new CbsLogReader(), log).attempts.get(0);
            assertThat(attempt.succeeded()).isFalse();
            assertThat(attempt.isStoreRepair()).isFalse();
            assertThat(attempt.detail().stageOrNull()).isEqualTo(FailedStage.DRIVER_QUEUE);
            assertThat(attempt.codeOrNull()).hasToString("0x80070490");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Failed to process single phase execution. [HRESULT = 0x80070308 - X]",
                "Exec: Failed to commit CSI transaction to execute changes. [HRESULT = 0x80070308 - X]",
                "Setting original failure status: 0x80070308, last forward execute state: Y",
            })
    void an_error_that_ends_an_installation_is_no_failed_repair(String line) throws IOException {
        List<Attempt> attempts = read(ERROR + line);
        assertThat(attempts).hasSize(1);
        assertThat(attempts.get(0).codeOrNull()).hasToString("0x80070308");
        assertThat(attempts.get(0).isStoreRepair()).isFalse();
        assertThat(read(AT + "Exec: Processing started.  Client: X, Session: 1_2, Package: " + PACKAGE + "\n" + ERROR
                                + line)
                        .get(0)
                        .titleOrNull())
                .isEqualTo(PACKAGE);
    }

    @Test
    void an_installation_without_its_end_belongs_to_the_update_of_its_beginning() throws IOException {
        assertThat(read(AT
                                + "Exec: Processing started.  Client: X, Session: 1_2, Package: Package_for_RollupFix~31bf~x86~~1.1,"
                                + " Identifier: KB5001234\n" + ERROR
                                + "Failed to process single phase execution. [HRESULT = 0x80070308 - X]\n")
                        .get(0)
                        .kbOrNull())
                .isEqualTo("KB5001234");
    }

    @Test
    void drivers_are_the_cause_if_windows_says_so_only_after_the_end() throws IOException {
        assertThat(stages(end("0x80070003") + report("0x80070003", "DOQE")))
                .containsExactly("0x80070003 null DRIVER_QUEUE KB5009999 []");
        assertThat(stages(AT + "Startup: Rolling back KTM, because drivers failed.\n" + end("0x80070005")))
                .containsExactly("0x80070005 null DRIVER_QUEUE KB5009999 []");
    }

    @Test
    void an_operation_that_ends_well_forgets_its_errors() throws IOException {
        String errors = AT + "INSTALL index: 3, phase: 1, result 2, inf: one.inf\n" + ERROR
                + "Failed to process single phase execution. [HRESULT = 0x80070002 - X]\n";
        assertThat(stages(errors + end("0x00000000"))).isEmpty();
        assertThat(stages(
                        errors + AT + "Exec: Processing started.  Client: X, Session: 1_2, Package: " + PACKAGE + "\n"))
                .isEmpty();
        assertThat(stages(end("0x800f0922") + ERROR
                        + "Failed to process single phase execution. [HRESULT = 0x800f0922 - X]\n"))
                .containsExactly("0x800F0922 null null KB5009999 []");
    }

    @ParameterizedTest
    @CsvSource({"0x80070002,Stage", "0x80070003,Stage", "0x80070002,Execute"})
    void a_missing_file_of_a_component_is_missing_from_the_store(String code, String source) throws IOException {
        String log = AT + "Exec: Staging Package: Inner-Package~31bf3856ad364e35~x86~~10.0.1.1, Update: A\n" + AT
                + "Failed to find file: " + COMPONENT + "\\some file.dll [HRESULT = " + code + " - X]\n"
                + report(code, source);
        assertThat(stages(log))
                .containsExactly(code + " null PAYLOAD_STAGING KB5009999 [file some file.dll at copied:2,"
                        + " package Inner-Package~31bf3856ad364e35~x86~~10.0.1.1 at copied:1]");
        assertThat(read(log).get(0).detail().culprits().get(0).pathOrNull())
                .isEqualTo("%SystemRoot%\\WinSxS\\" + COMPONENT + "\\some file.dll");
    }

    @Test
    void not_found_in_the_store_is_no_missing_download() throws IOException {
        String csi = CSI + "STATUS_OBJECT_NAME_NOT_FOUND #12# from Windows::Rtl::X[gle=0x80070003]\n";
        assertThat(stages(csi + report("0x80070003", "Execute")))
                .containsExactly("0x80070003 null PAYLOAD_STAGING KB5009999 []");
        assertThat(stages(report("0x80070002", "Stage")))
                .containsExactly("0x80070002 null PAYLOAD_STAGING KB5009999 []");
        assertThat(stages(report("0x80070005", "Stage"))).containsExactly("0x80070005 null null KB5009999 []");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Failed to pre- stage package: %s [HRESULT = 0x80070002 - X] | 0x80070002",
                "Failed to bulk stage deployment manifest and pin deployment for package:%s [HRESULT = 0x80073701 - X] | 0x80073701",
                "Failed to pin deployment for package:%s [HRESULT = 0x800f0831 - X] | 0x800F0831",
                "Failed to pin deployment while resolving Update: %s from file: (null) [HRESULT = 0x80073712 - X] | 0x80073712",
                "Failed to resolve package '%s' [HRESULT = 0x800f0831 - X] | 0x800F0831",
            })
    void a_broken_package_is_named(String line, String code) throws IOException {
        String broken = "Package_7_for_KB5001234~31bf3856ad364e35~amd64~~10.0.1.3";
        assertThat(stages(AT + line.formatted(broken) + "\n" + report(code, "Resolve")))
                .containsExactly(code + " null null KB5009999 [package " + broken + " KB5001234 at copied:1]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "800f0207 [Error,Facility=(000f),Code=519 (0x0207)] | 0x800F0207",
                "0x80070005 | 0x80070005",
                "HRESULT_FROM_WIN32(14109) | 0x8007371D",
                "HRESULT_FROM_WIN32(ERROR_ACCESS_DENIED)[gle=0x80070005] | 0x80070005",
                "-2147024891 | 0x80070005",
            })
    void the_installer_that_failed_gives_root_code_and_name(String result, String root) throws IOException {
        String item =
                CSI + "Failed execution of queue item Installer: My Installer ({81a34a10-4256-436a-89d6-794b97ca407c})"
                        + " with HRESULT " + result + ".  Failure will not be ignored: A rollback will follow\n";
        assertThat(stages(item + end("0x800f0922")))
                .containsExactly(
                        "0x800F0922 " + root + " COMPONENT_INSTALLER KB5009999 [program My Installer at copied:1]");
        assertThat(stages(item))
                .containsExactly(root + " null COMPONENT_INSTALLER null [program My Installer at copied:1]");
        assertThat(stages(item.replace("will not be", "will be") + end("0x800f0922")))
                .containsExactly("0x800F0922 null null KB5009999 []");
    }

    @Test
    void what_an_installer_returned_explains_only_that_installers_failed() throws IOException {
        String returned = "    Installer name: [12]\"Root Things\"\n" + CSI
                + "CMIADAPTER: Inner Error Message from AI HRESULT = 800f0233 [Error]\n";
        assertThat(stages(AT + "x\n" + returned + end("0x800f0922")))
                .containsExactly("0x800F0922 0x800F0233 COMPONENT_INSTALLER KB5009999 [program Root Things]");
        assertThat(stages(AT + "x\n" + returned + end("0x80070070")))
                .containsExactly("0x80070070 null null KB5009999 []");
    }

    @Test
    void wrapped_and_quoted_lines_without_stamps_say_the_same() throws IOException {
        String wrapped = """
                > Error [0x018005] CSI 0000002b (F) Failed execution of queue item
                > Installer: Big Thing ({81a34a10-4256-436a-89d6-794b97ca407c}) with
                > HRESULT 800f0233 [Error,Facility=(000f)].  Failure will not be
                > ignored: A rollback will be initiated
                >\s
                > Info CBS Exec: Processing complete.  Session: 1_2, Package:
                > Package_for_KB5009999~31bf3856ad364e35~amd64~~26100.1.1.0 [HRESULT =
                > 0x800f0922 - CBS_E_INSTALLERS_FAILED]
                """;
        for (String log : List.of(
                wrapped,
                wrapped.replace("> ", ""),
                wrapped.replace("\n", "\r\n").replace("> ", "\t"))) {
            assertThat(stages(log))
                    .containsExactly(
                            "0x800F0922 0x800F0233 COMPONENT_INSTALLER KB5009999 [program Big Thing at copied:1]");
        }
    }

    @Test
    void damage_that_was_not_repaired_names_files_and_packages() throws IOException {
        String log = AT + "(p)\tCSI Payload Corrupt\t(n)\t\t\t" + COMPONENT + "\\lost.dll\n"
                + AT + "(p)\tCSI Payload Missing\t(n)\t(Fixed)\t\t" + COMPONENT + "\\found.dll\n"
                + "(f)\tCBS Catalog Missing\t0x00000002\tservicing\\Packages\\" + PACKAGE + ".cat\t\n"
                + AT + "Operation: Detect and Repair\n" + AT + "Operation result: 0x800f081f\n"
                + AT + "Total Detected Corruption:\t3\n" + AT + "Total Repaired Corruption:\t1\n";
        assertThat(stages(log))
                .containsExactly("0x800F081F null null null [file lost.dll at copied:1, package " + PACKAGE
                        + " KB5009999 at copied:3]");
        assertThat(read(log).get(0).isStoreRepair()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Failed to load Session:31126970_1091286069 [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]",
                "Failed to find file: C:\\Windows\\x.tmp [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]",
                "Not able to add pending.xml.bad to Windows Error Report. [HRESULT = 0x80070002 - X]",
                "Doqe: Recording result: 0x00000000, for Inf: fine.inf",
                "INSTALL index: 3, phase: 1, result 0, inf: fine.inf",
                "Failed to query DisableWerReporting flag.  Assuming not set... [HRESULT = 0x80070002 - X]",
            })
    void harmless_errors_are_no_failures(String line) throws IOException {
        assertThat(stages(ERROR + line)).isEmpty();
        assertThat(stages("Info CBS " + line)).isEmpty();
    }

    private static List<Attempt> read(String log) throws IOException {
        return ServicingNotes.of(new CbsLogReader(), log).attempts;
    }

    private static List<String> stages(String log) throws IOException {
        return read(log).stream()
                .filter(attempt -> !attempt.succeeded())
                .map(attempt -> attempt.codeOrNull() + " " + attempt.rootCodeOrNull() + " "
                        + attempt.detail().stageOrNull() + " " + attempt.kbOrNull() + " "
                        + attempt.detail().culprits().stream()
                                .map(CbsFailureTest::words)
                                .collect(Collectors.joining(", ", "[", "]")))
                .toList();
    }

    private static String words(Culprit culprit) {
        return culprit.kind().id() + " " + culprit.name()
                + (culprit.kbOrNull() == null ? "" : " " + culprit.kbOrNull())
                + (culprit.sourceOrNull() == null ? "" : " at " + culprit.sourceOrNull());
    }
}
