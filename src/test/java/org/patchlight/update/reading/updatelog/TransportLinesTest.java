package org.patchlight.update.reading.updatelog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.health.Culprit;
import org.patchlight.update.reading.note.RecordingNotes;

/** A code of the transport is the root of the search that it ended, and of nothing else. */
class TransportLinesTest {
    private static final String START =
            "09:00:00.1 7 8 Agent * START * Finding updates CallerId = X  Id = 1 (cV = a.1)";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Misc *FAILED* [80072EFD] Send request|8024402C|0x80072EFD",
                "Misc WARNING: Send failed with hr = 80072f8f.|80244022|null",
                "WebServices *FAILED* [80072F8F] WS error: <detail/>|80244FFF|0x80072F8F",
                "SLS *FAILED* [80072EE2] Failed to get response from https://sls.example.net:443/SLS/x|80245006|0x80072EE2",
                "ProtocolTalker PTError: 0x800b0109|8024402F|0x800B0109",
                "Misc *FAILED* [80244019] Http status 404|8024402F|0x80244019",
                "Misc *FAILED* [80190193] HTTP error|80244018|0x80190193",
                "Misc *FAILED* [80072EE7] x|8024001E|null",
                "Misc *FAILED* [80070002] x|8024402C|null",
                "Misc id A80072EE71 and 180072EE7|8024402C|null",
                "DataStore *FAILED* [80072EE7] x|8024402C|null"
            })
    void the_root_of_a_failed_search(String line, String exit, String root) {
        RecordingNotes notes = read(START, "09:00:01.0 7 8 " + line, end("7 8", exit));
        assertThat(notes.brief())
                .containsExactly("FAILED search 2025-03-04T09:00:02.500 0x" + exit + "/" + root + " null null");
    }

    @Test
    void the_server_is_named_with_its_line() {
        RecordingNotes notes = read(
                START,
                "09:00:01.0 7 8 Misc *FAILED* [80072EE2] WinHttp: SendRequestWithAuthRetry using proxy failed for <https://wsus.example.net:8531/ClientWebService/client.asmx>",
                "09:00:01.1 7 8 Misc *FAILED* [8024402C] WinHttp: SendRequestWithAuthRetry failed",
                end("7 8", "8024402C"));
        assertThat(notes.attempts.get(0).detail().culprits()).singleElement().satisfies(server -> {
            assertThat(server.kind()).isEqualTo(Culprit.Kind.SERVER);
            assertThat(server.name()).isEqualTo("wsus.example.net");
            assertThat(server.sourceOrNull()).isEqualTo("a/file.log:2");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ServiceId = {3DA21691-0000-4DA6-8A4B-B43877BCB1B7}, Server URL = http://updates.corp.example:8530/ClientWebService/client.asmx | updates.corp.example
            + ServiceId = {9482F4B4-0000-43B6-B170-9A65BC822C77}, Server URL = https://fe9.example.net/v6/client.asmx                     | fe9.example.net
            """)
    void the_server_that_a_search_asks_is_named_unless_an_error_names_one(String line, String server) {
        String asks = "09:00:00.5 7 8 ProtocolTalker " + line;
        String failed = "09:00:01.0 7 8 WebServices *FAILED* [80072EE2] Web service call";
        assertThat(culprits(START, asks, failed, end("7 8", "8024402C"))).containsExactly(server);
        assertThat(culprits(START, asks, failed + " to https://proxy.example.net:80/x", end("7 8", "8024402C")))
                .containsExactly("proxy.example.net");
        assertThat(culprits(START, asks, end("7 8", "80070005"))).isEmpty();
        assertThat(culprits(START, asks, end("7 8", "00000000"), START, failed, end("7 8", "8024402C")))
                .isEmpty();
    }

    private static List<String> culprits(String... lines) {
        return read(lines).attempts.stream()
                .filter(attempt -> !attempt.succeeded())
                .flatMap(attempt -> attempt.detail().culprits().stream())
                .map(Culprit::name)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"8024401C", "80240438", "80240439"})
    void the_endpoint_of_a_web_service_is_the_server(String exit) {
        RecordingNotes notes = read(
                START,
                "09:00:01.0 7 8 WebServices WS error: There was an error communicating with the endpoint at 'https://wsus3.example.net:8531/x.asmx'.",
                end("7 8", exit));
        assertThat(notes.attempts.get(0).detail().culprits())
                .extracting(Culprit::name)
                .containsExactly("wsus3.example.net");
    }

    @Test
    void other_threads_other_searches_and_earlier_hours_are_no_reason() {
        String cause = "09:00:01.0 7 8 Misc *FAILED* [80072EE7] x";
        assertThat(read(START, cause.replace("7 8", "7 9"), end("7 8", "8024402C"))
                        .brief()
                        .get(0))
                .contains("0x8024402C/null");
        assertThat(read(cause, START, end("7 8", "8024402C")).brief().get(0)).contains("0x8024402C/null");
        assertThat(read(cause.replace("09:", "07:"), end("7 8", "8024402C"))
                        .brief()
                        .get(0))
                .contains("0x8024402C/null");
        assertThat(read(cause, end("7 8", "8024402C"), end("7 8", "8024402C").replace(":02", ":03"))
                        .brief()
                        .get(1))
                .contains("0x8024402C/null");
    }

    @Test
    void a_search_that_succeeded_after_it_has_no_failure() {
        assertThat(read(START, "09:00:01.0 7 8 Misc *FAILED* [80072EE7] x", end("7 8", "00000000"))
                        .brief())
                .containsExactly("ok search 2025-03-04T09:00:02.500 null/null null null");
    }

    private static String end(String thread, String code) {
        return "09:00:02.5 " + thread + " Agent * END * Finding updates CallerId = X, Id = 1, Exit code = 0x" + code
                + " (cV = a.1)";
    }

    private static RecordingNotes read(String... lines) {
        return RecordingNotes.by(
                new WindowsUpdateLogReader(), "2025/03/04 " + String.join("\r\n2025/03/04 ", lines) + "\r\n");
    }
}
