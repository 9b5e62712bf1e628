package org.patchlight.update.reading.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.update.reading.note.RecordingNotes;

/** Lists of updates from tools that manage many PCs. */
class ManagedPcListsTest {
    private static final String FAILED = "FAILED install 2025-08-21T16:05:09 0x80070070/null null KB5043210";

    private static final String LIST = """
            "Computer Name","Title","KB","Status","Error","Last Attempt"
            "WS-7","Sample Update","KB5043210","Failed","0x80070070","8/21/2025 4:05:09 PM"
            "WS-7","Other Update","KB5043211","Missing","",""
            """;

    @ParameterizedTest
    @CsvSource({
        "Error, Error Code",
        "Status, Install Status",
        "Status, Deployment Status",
        "Title, Patch Description",
        "Last Attempt, Installed At",
        "\"Failed\", \"Install Failed\"",
        "\"KB\", \"KB Number\"",
        "\"0x80070070\", \"not enough space (0x80070070)\""
    })
    void names_and_words_of_several_tools_are_read(String part, String other) {
        assertThat(read(LIST.replace(part, other)).brief()).containsExactly(FAILED);
    }

    @Test
    void json_with_an_article_for_each_update_is_read() {
        String json = """
                {"device": "WS-7", "patches": [
                  {
                    "kb": "KB5043210",
                    "title": "Sample Update",
                    "installedOn": null,
                    "status": "Failed",
                    "errorCode": "0x80070070",
                    "lastAttempt": "2025-08-21T16:05:09"
                  },
                  {
                    "kb": "KB5043211",
                    "title": "Other Update",
                    "status": "Pending"
                  }
                ]}
                """;
        assertThat(read(json).brief()).containsExactly(FAILED);
    }

    @Test
    void common_words_before_a_colon_are_no_names_of_a_list() {
        RecordingNotes notes = read("""
                Device: WS-7
                Error: 0x80070070
                Sample Update (KB5043210)
                Successfully installed on 8/21/2025
                """);
        assertThat(notes.brief()).hasSize(1);
        assertThat(notes.unreadable).isZero();
    }

    @Test
    void a_success_on_one_pc_does_not_resolve_the_failure_of_another() {
        String success = """
                "WS-8","Sample Update","KB5043210","Successful","","8/22/2025 4:05:09 PM"
                "WS-8.corp.example","Third Update","KB5043212","Successful","","8/22/2025 4:05:09 PM"
                """;
        assertThat(read(LIST + success).brief())
                .containsExactly(FAILED, "ok install 2025-08-22T16:05:09 null/null null KB5043212");
        assertThat(read(LIST + success.replace("WS-8", "ws-7")).brief()).hasSize(3);
        assertThat(read(LIST + success.replace("\"WS-8\"", "\"\"")).brief()).hasSize(3);
    }

    private static RecordingNotes read(String text) {
        return RecordingNotes.by(new UpdateHistoryReader(), text);
    }
}
