package org.patchlight.update.reading.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.patchlight.update.reading.note.RecordingNotes;

/** What Ansible's module for updates returned. */
class AnsibleResultTest {
    private static final String FAILED =
            "FAILED install null 0x80070070/null 9F2D1C55-1111-4222-8333-944455556666 KB5043210";

    private static final String UPDATE = """
            {"categories": ["Sample"], "downloaded": true, "failure_hresult_code": 2147942512, \
            "failure_msg": "no space", "id": "9F2D1C55-1111-4222-8333-944455556666", "installed": false, \
            "kb": ["5043210"], "title": "Sample Update"}""";

    private static final String LINE = """
            TASK [updates] ****
            fatal: [ws-7]: FAILED! => {"changed": true, "failed_update_count": 1, "found_update_count": 2, \
            "installed_update_count": 0, "updates": {"9F2D1C55-1111-4222-8333-944455556666": %s, \
            "7A2D1C55-1111-4222-8333-944455556666": {"categories": [], "downloaded": false, \
            "id": "7A2D1C55-1111-4222-8333-944455556666", "installed": false, "kb": [], "title": "Other"}}}

            PLAY RECAP ****
            ws-7 : ok=1 changed=0 unreachable=0 failed=1
            """.formatted(UPDATE);

    @Test
    void an_update_with_the_code_of_a_failure_failed_and_one_that_was_only_found_did_not() {
        assertThat(read(LINE).brief()).containsExactly(FAILED);
        String indented = LINE.substring(LINE.indexOf('{'))
                .replace("{\"", "{\n                \"")
                .replace(", \"", ",\n                \"")
                .replace("[\"5043210\"]", "[\n                    \"5043210\"\n                ]");
        assertThat(read(indented).brief()).containsExactly(FAILED);
    }

    @Test
    void a_result_as_yaml_is_read() {
        String yaml = """
                changed: true
                failed_update_count: 1
                updates:
                  9f2d1c55-1111-4222-8333-944455556666:
                    categories:
                    - Sample
                    downloaded: true
                    failure_hresult_code: 2147942512
                    id: 9f2d1c55-1111-4222-8333-944455556666
                    installed: false
                    kb:
                    - '5043210'
                    title: Sample Update
                """;
        assertThat(read(yaml).brief()).containsExactly(FAILED);
    }

    @Test
    void a_failure_before_the_download_is_one_of_the_download() {
        assertThat(read(LINE.replace("\"downloaded\": true", "\"downloaded\": false"))
                        .brief())
                .containsExactly("FAILED download null 0x80070070/null 9F2D1C55-1111-4222-8333-944455556666 KB5043210");
    }

    @Test
    void an_installed_update_is_a_success_and_that_of_another_pc_resolves_nothing() {
        String installed = LINE.replace("fatal: [ws-7]: FAILED!", "ok: [ws-8]")
                .replace("\"failure_hresult_code\": 2147942512, \"failure_msg\": \"no space\", ", "")
                .replace("\"installed\": false, \"kb\": [\"5", "\"installed\": true, \"kb\": [\"5");
        assertThat(read(installed).brief())
                .containsExactly("ok install null null/null 9F2D1C55-1111-4222-8333-944455556666 KB5043210");
        assertThat(read(LINE + installed).brief()).containsExactly(FAILED);
    }

    private static RecordingNotes read(String text) {
        return RecordingNotes.by(new UpdateHistoryReader(), text);
    }
}
