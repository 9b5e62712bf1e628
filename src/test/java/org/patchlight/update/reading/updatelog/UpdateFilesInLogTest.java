package org.patchlight.update.reading.updatelog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.health.Culprit;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.UpdateClass;
import org.patchlight.update.reading.note.RecordingNotes;

/** Files, packages and jobs, each tied to its own update and never to a neighbour. */
class UpdateFilesInLogTest {
    private static final String ONE = "11111111-AAAA-4BBB-8CCC-DDDDEEEE0001";
    private static final String TWO = "22222222-AAAA-4BBB-8CCC-DDDDEEEE0002";
    private static final String JOB = "{99999999-AAAA-4BBB-8CCC-DDDDEEEE0009}";
    private static final String URL =
            "http://dl.example.net/c/upd/2025/02/windows11.0-kb5066001-x64_0fe1.msu to C:\\Windows\\SoftwareDistribution\\Download\\0123456789abcdef0123456789abcdef\\Windows11.0-KB5066001-x64.msu (full file).";

    @Test
    void an_address_before_its_job_is_tied_belongs_to_no_update_listed_before() {
        RecordingNotes notes = read(
                "1 1 Agent   UpdateId = " + ONE + ".1",
                "1 1 Agent   UpdateId = " + TWO + ".1",
                "1 1 DownloadManager DO job initialized: JobId = " + JOB,
                "1 1 DownloadManager Downloading from " + URL,
                "1 1 DownloadManager New download job " + JOB + " for UpdateId " + ONE + ".1",
                failed(ONE, "80070490"),
                failed(TWO, "80070005"));
        assertThat(notes.brief().get(0)).endsWith(ONE + " KB5066001");
        assertThat(notes.brief().get(1)).endsWith(TWO + " null");
    }

    @Test
    void an_address_without_any_job_names_no_update() {
        RecordingNotes notes = read(
                "1 1 Agent   UpdateId = " + TWO + ".1",
                "1 1 DownloadManager Downloading from " + URL,
                failed(TWO, "80070005"));
        assertThat(notes.brief().get(0)).endsWith(TWO + " null");
    }

    @Test
    void a_title_counts_more_than_the_name_of_a_file() {
        RecordingNotes notes = read(
                "1 1 Agent   Title = 2025-02 Bundle (KB5066999)",
                "1 1 Agent   UpdateId = " + ONE + ".1",
                "1 1 DownloadManager DO job " + JOB + " failed, updateId = " + ONE + ".1, hr = 0x80D02002. File URL = "
                        + URL,
                failed(ONE, "80D02002"));
        assertThat(notes.brief()).allSatisfy(brief -> assertThat(brief).endsWith("KB5066999"));
    }

    @Test
    void the_folder_of_a_download_ties_its_files() {
        RecordingNotes notes = read(
                "1 1 Misc Validating signature for C:\\Windows\\SoftwareDistribution\\Download\\0123456789abcdef0123456789abcdef\\Windows10.0-KB5066002-x64.cab with dwProvFlags 0x80:",
                "1 2 Handler Generating request for CBS update " + ONE
                        + " in sandbox C:\\Windows\\SoftwareDistribution\\Download\\0123456789abcdef0123456789abcdef",
                failed(ONE, "800F0831"),
                failed(TWO, "800F0831"));
        assertThat(notes.brief().get(0)).endsWith(ONE + " KB5066002");
        assertThat(notes.brief().get(1)).endsWith(TWO + " null");
    }

    @ParameterizedTest
    @CsvSource({
        "Package_for_KB5066003~31bf3856ad364e35~amd64~~10.0.1.2, , KB5066003",
        "Package_2_for_KB5066004~31bf3856ad364e35~x86~~6.1.1.0, , KB5066004",
        "Package_for_RollupFix~31bf3856ad364e35~arm64~~26100.1.1.2, Package_for_RollupFix~31bf3856ad364e35~arm64~~26100.1.1.2,"
    })
    void the_package_names_the_update_that_is_being_installed(String identity, String title, String kb) {
        RecordingNotes notes = read(
                "1 2 Handler Starting install of CBS update " + ONE,
                "1 2 Handler CBS package identity: " + identity,
                "1 2 Handler FATAL: Completed install of CBS update with type=0, requiresReboot=0, installerError=1, hr=0x800f0831");
        Attempt attempt = notes.attempts.get(0);
        assertThat(attempt.titleOrNull()).isEqualTo(title);
        assertThat(attempt.kbOrNull()).isEqualTo(kb);
        assertThat(UpdateClass.of(attempt)).isEqualTo(UpdateClass.OS);
        Culprit culprit = attempt.detail().culprits().get(0);
        assertThat(culprit.kind()).isEqualTo(Culprit.Kind.PACKAGE);
        assertThat(culprit.name()).isEqualTo(identity);
        assertThat(culprit.sourceOrNull()).endsWith(":2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BITS job " + JOB + " failed, updateId = " + ONE + ".2, hr = 0x80200013. File URL = " + "http://"
                        + "b9.example.org/x/22000.1.esd, local path = C:\\W\\Download\\0f\\22000.1.ESD",
                "DO job " + JOB + " failed, updateId = {" + ONE + "}.2, hr=0x80200013. File URL = "
                        + "https://b9.example.org:443/x/22000.1.ESD?sig=1, local path = C:\\W\\Download\\0f\\22000.1.ESD."
            })
    void server_and_file_of_a_failed_download_are_named(String line) {
        Attempt attempt = read("1 1 DownloadManager " + line).attempts.get(0);
        List<Culprit> culprits = attempt.detail().culprits();
        assertThat(culprits).extracting(Culprit::kind).containsExactly(Culprit.Kind.SERVER, Culprit.Kind.FILE);
        assertThat(culprits).extracting(Culprit::name).containsExactly("b9.example.org", "22000.1.ESD");
        assertThat(culprits.get(1).pathOrNull()).isEqualTo("C:\\W\\Download\\0f\\22000.1.ESD");
        assertThat(UpdateClass.of(attempt)).isEqualTo(UpdateClass.OS);
    }

    @Test
    void a_damaged_file_is_named_before_its_server_and_a_job_without_update_is_known_by_its_number() {
        Attempt attempt = read(
                        "1 1 DnldMgr New download job [UpdateId = {" + ONE + "}.1]",
                        "1 1 DnldMgr BITS job initialized, JobId = " + JOB,
                        "1 1 DnldMgr Downloading from http://s.example.org/a/tool.cab to C:\\x\\tool.cab (full file).",
                        "1 1 DnldMgr BITS job " + JOB + " hit a transient error, updateId = {" + ONE
                                + "}.1, error = 0x80072EFE",
                        "1 2 DnldMgr WARNING: BITS job " + JOB + " failed, hr = 0x80246002")
                .attempts
                .get(0);
        assertThat(attempt.updateIdOrNull()).isEqualTo(ONE);
        assertThat(String.valueOf(attempt.rootCodeOrNull())).isEqualTo("0x80072EFE");
        assertThat(attempt.detail().culprits()).extracting(Culprit::name).containsExactly("tool.cab", "s.example.org");
    }

    @Test
    void of_several_files_of_a_job_none_is_blamed() {
        Attempt attempt = read(
                        "1 1 DownloadManager BITS job initialized, JobId = " + JOB,
                        "1 1 DownloadManager Downloading from http://s.example.org/a/1.cab to C:\\x\\1.cab (full file).",
                        "1 1 DownloadManager Downloading from http://s.example.org/a/2.cab to C:\\x\\2.cab (full file).",
                        "1 2 DownloadManager BITS job " + JOB + " failed, updateId = " + ONE + ".1, hr = 0x80190194")
                .attempts
                .get(0);
        assertThat(attempt.detail().culprits()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "professional_en-us.esd, OS",
        "Windows10.0-KB5066005-x64.PSF, OS",
        "windows6.1-xyz.cab, OS",
        "AM_Delta_Patch_1.2.exe, DEFINITION",
        "mpam-fe.exe, DEFINITION",
        "Some.App_1.0.msixbundle, STORE",
        "0123abcd.cab, OTHER",
        "setup.exe, OTHER"
    })
    void the_kind_of_update_follows_from_the_name_of_its_file(String name, UpdateClass kind) {
        assertThat(UpdateClass.of(Culprit.of(Culprit.Kind.FILE, name))).isEqualTo(kind);
    }

    private static String failed(String id, String code) {
        return "3 3 Agent LogHistory called. idUpdate={" + id + "}.1, resultMapped=" + code + ", resultUnMapped="
                + code;
    }

    private static RecordingNotes read(String... lines) {
        String stamp = "2025-02-12 08:09:10.1234567 ";
        return RecordingNotes.by(new WindowsUpdateLogReader(), stamp + String.join("\n" + stamp, lines) + "\n");
    }
}
