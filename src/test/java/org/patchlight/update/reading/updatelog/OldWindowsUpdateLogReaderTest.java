package org.patchlight.update.reading.updatelog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.patchlight.update.reading.note.RecordingNotes;

/** The format of Windows 7 to 8.1, with columns separated by tabs. */
class OldWindowsUpdateLogReaderTest {
    private static final String ID = "A1B2C3D4-1111-4222-8333-AAAABBBBCCCC";
    private static final String CALL = "{99999999-3333-4444-8555-121212121212}";
    private static final String ZONE =
            "08:00:00:000 Misc ===========  Logging initialized (build: 7.6.7601.24436, tz: +0200)  ===========";

    private final WindowsUpdateLogReader reader = new WindowsUpdateLogReader();

    @Test
    void a_failed_search_is_one_in_any_component_and_its_zone_is_known() {
        RecordingNotes notes = read(
                ZONE,
                "09:00:00:000 AU ## START ##  AU: Search for updates",
                "09:00:00:100 Agent ** START **  Agent: Finding updates [CallerId = AutomaticUpdates]",
                "09:00:01:000 Misc WARNING: Send failed with hr = 80072ee7.",
                "09:00:01:100 PT   + SyncUpdates round trips: 0",
                "09:00:01:200 PT WARNING: Sync of Updates: 0x8024402c",
                "09:00:01:300 PT WARNING: SyncServerUpdatesInternal failed: 0x8024402c",
                "09:00:01:400 Agent   * WARNING: Failed to synchronize, error = 0x8024402C",
                "09:00:01:500 Agent   * WARNING: Exit code = 0x8024402C",
                "09:00:01:600 Agent **  END  **  Agent: Finding updates [CallerId = AutomaticUpdates]",
                "09:00:01:700 Agent WARNING: WU client failed Searching for update with error 0x8024402c",
                "09:00:01:800 AU >>##  RESUMED  ## AU: Search for updates [CallId = " + CALL + "]",
                "09:00:01:900 AU   # WARNING: Search callback failed, result = 0x8024402C",
                "09:00:02:000 AU   # WARNING: Failed to find updates with error code 8024402c",
                "09:00:06:000 Report REPORT EVENT: {0A1B2C3D-0000-4000-8000-0000000000AA}\t2016-04-05 09:00:01:600+0200\t1\t148\t101\t"
                        + "{00000000-0000-0000-0000-000000000000}\t0\t8024402c\tAutomaticUpdates\tFailure\tSoftware Synchronization\t"
                        + "Windows Update Client failed to detect with error 0x8024402c.");
        assertThat(notes.brief())
                .containsExactly("FAILED search 2016-04-05T07:00:01.600Z 0x8024402C/0x80072EE7 null null");
        assertThat(notes.zones).isEqualTo(List.of(ZoneOffset.ofHours(2)));
    }

    @Test
    void a_good_search_says_what_it_found() {
        RecordingNotes notes = read(
                "09:00:00:100 Agent ** START **  Agent: Finding updates [CallerId = AutomaticUpdates]",
                "09:00:01:400 Agent   * Found 2 updates and 60 categories in search; evaluated appl. rules of 9 out of 20 deployed entities",
                "09:00:01:600 Agent **  END  **  Agent: Finding updates [CallerId = AutomaticUpdates]",
                "09:00:01:800 AU >>##  RESUMED  ## AU: Search for updates [CallId = " + CALL + "]",
                "09:00:01:900 AU   # 2 updates detected");
        assertThat(notes.brief()).containsExactly("ok search 2016-04-05T09:00:01.600 null/null null null");
    }

    @Test
    void a_search_with_an_unclear_end_is_neither_good_nor_failed() {
        RecordingNotes notes = read(
                "09:00:00:100 Agent ** START **  Agent: Finding updates [CallerId = AutomaticUpdates]",
                "09:00:00:200 Agent   * WARNING: Failed to filter search results, error = 0x8024000B",
                "09:00:01:600 Agent **  END  **  Agent: Finding updates [CallerId = AutomaticUpdates]");
        assertThat(notes.attempts).isEmpty();
    }

    @Test
    void a_failed_installation_is_one_in_any_component() {
        RecordingNotes notes = read(
                ZONE,
                "10:00:00:000 Agent ** START **  Agent: Installing updates [CallerId = AutomaticUpdates]",
                "10:00:00:100 Agent   * Updates to install = 1",
                "10:00:00:200 Agent   *   Title = Security Update for Windows 7 (KB3000001)",
                "10:00:00:300 Agent   *   UpdateId = {" + ID + "}.501",
                "10:00:01:000 DnldMgr Preparing update for install, updateId = {" + ID + "}.501.",
                "10:00:02:000 Handler :: START ::  Handler: CBS Install",
                "10:00:02:100 Handler Starting install of CBS update " + ID,
                "10:00:30:000 Handler FATAL: CBS called Error with 0x80073712, ",
                "10:00:30:100 Handler FATAL: Completed install of CBS update with type=0, requiresReboot=0, installerError=1, hr=0x80073712",
                "10:00:30:200 Handler WARNING: Exit code = 0x8024200B",
                "10:00:30:300 Handler ::  END  ::  Handler: CBS Install",
                "10:00:31:000 Agent LogHistory called. idUpdate={" + ID
                        + "}.501, resultMapped=80073712, resultUnMapped=80073712",
                "10:00:32:000 AU >>##  RESUMED  ## AU: Installing update [UpdateId = {" + ID + "}]",
                "10:00:32:100 AU   # WARNING: Install failed, error = 0x80073712",
                "10:00:33:000 AU Install call completed.",
                "10:00:33:100 AU   # WARNING: Install call completed, reboot required = No, error = 0x80240022",
                "10:00:40:000 Report REPORT EVENT: {0A1B2C3D-0000-4000-8000-0000000000AA}\t2016-04-05 10:00:31:000+0200\t1\t182\t101\t{"
                        + ID + "}\t501\t80073712\tAutomaticUpdates\tFailure\tContent Install\t"
                        + "Installation Failure: Windows failed to install the following update with error 0x80073712: Security Update for Windows 7 (KB3000001).");
        assertThat(notes.brief())
                .containsExactly("FAILED install 2016-04-05T08:00:30Z 0x80073712/null " + ID + " KB3000001");
    }

    @Test
    void a_failed_download_by_bits_is_tied_to_its_update_by_the_job() {
        RecordingNotes notes = read(
                "10:00:00:000 DnldMgr ***********  DnldMgr: New download job [UpdateId = {" + ID + "}.1]  ***********",
                "10:00:00:100 DnldMgr   * BITS job initialized, JobId = " + CALL,
                "10:00:00:200 DnldMgr   * Downloading from http://example.invalid/windows6.1-kb3000002-x64_12.cab to C:\\x (full file).",
                "10:00:09:000 DnldMgr WARNING: BITS job " + CALL + " hit a transient error, updateId = {" + ID
                        + "}.1, error = 0x80072EE2",
                "10:01:00:000 DnldMgr WARNING: BITS job " + CALL + " failed, updateId = {" + ID
                        + "}.1, hr = 0x80072EE2, BG_ERROR_CONTEXT = 5",
                "10:01:00:100 DnldMgr Error 0x80072ee2 occurred while downloading update; notifying dependent calls.",
                "10:01:01:000 AU >>##  RESUMED  ## AU: Download update [UpdateId = {" + ID + "}]",
                "10:01:01:100 AU   # WARNING: Download failed, error = 0x80072EE2",
                "11:01:00:000 DnldMgr BITS job " + CALL + " completed successfully");
        assertThat(notes.brief())
                .containsExactly(
                        "FAILED download 2016-04-05T10:01:00 0x80072EE2/null " + ID + " KB3000002",
                        "ok download 2016-04-05T11:01:00 null/null " + ID + " KB3000002");
    }

    @Test
    void the_agent_that_could_not_replace_itself_failed_at_both() {
        RecordingNotes notes = read(
                "09:00:00:100 Agent ** START **  Agent: Finding updates [CallerId = AutomaticUpdates]",
                "09:00:01:000 Setup WARNING: SelfUpdate check failed to download package information, error = 0x80244019",
                "09:00:01:100 Setup FATAL: SelfUpdate check failed, err = 0x80244019",
                "09:00:01:200 Agent   * WARNING: Skipping scan, self-update check returned 0x80244019",
                "09:00:01:300 Agent   * WARNING: Exit code = 0x80244019",
                "09:00:01:400 Agent **  END  **  Agent: Finding updates [CallerId = AutomaticUpdates]");
        assertThat(notes.brief())
                .containsExactlyInAnyOrder(
                        "FAILED self-update 2016-04-05T09:00:01 0x80244019/null null null",
                        "FAILED search 2016-04-05T09:00:01.400 0x80244019/null null null");
    }

    @Test
    void a_caller_that_asked_for_nothing_has_not_failed() {
        RecordingNotes notes = read(
                "09:00:00:100 COMAPI -- START --  COMAPI: Install [ClientId = <NULL>]",
                "09:00:00:200 COMAPI   - WARNING: Exit code = 0x80240024",
                "09:00:00:300 COMAPI --  END  --  COMAPI: Install [ClientId = <NULL>]",
                "09:00:01:100 COMAPI >>--  RESUMED  -- COMAPI: Search [ClientId = <NULL>]",
                "09:00:01:200 COMAPI   - Updates found = 4",
                "09:00:01:300 COMAPI --  END  --  COMAPI: Search [ClientId = <NULL>]",
                "09:00:02:000 Agent WARNING: Failed to read the service id for re-registration 0x80070002",
                "09:00:02:100 Report WARNING: Failed to load reporting information from Win32_ComputerSystem with hr = 8004100a.",
                "09:00:02:200 Service **  END  **  Service: Service exit [Exit code = 0x240001]");
        assertThat(notes.brief()).containsExactly("ok search 2016-04-05T09:00:01.300 null/null null null");
    }

    private RecordingNotes read(String... lines) {
        StringBuilder log = new StringBuilder();
        for (String line : lines) {
            int time = line.indexOf(' ');
            int component = line.indexOf(' ', time + 1);
            log.append("2016-04-05\t")
                    .append(line, 0, time)
                    .append("\t 908\t4bc\t")
                    .append(line, time + 1, component)
                    .append('\t')
                    .append(line, component + 1, line.length())
                    .append("\r\n");
        }
        return RecordingNotes.by(reader, log.toString());
    }
}
