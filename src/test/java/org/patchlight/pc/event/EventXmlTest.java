package org.patchlight.pc.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventXmlTest {
    private static final String SYSTEM = "<System><Provider Name='P'/><EventID>7</EventID>"
            + "<TimeCreated SystemTime='2026-02-03T04:05:06Z'/></System>";

    private final EventXml xml = new EventXml();

    private static String event(String data) {
        return "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'>" + SYSTEM + data + "</Event>";
    }

    private EventRecord read(String text) {
        return xml.read(text).orElseThrow();
    }

    @Test
    void reads_a_record_as_it_is_rendered() {
        EventRecord record = read("""
                <Event xmlns="http://schemas.microsoft.com/win/2004/08/events/event">
                  <System>
                    <Provider Name="Microsoft-Windows-Kernel-General" Guid="{a68ca8b7-004f-d7b6-a698-07e2de0f1f5d}"/>
                    <EventID>1</EventID><Version>1</Version><Level>4</Level><Task>5</Task><Opcode>0</Opcode>
                    <Keywords>0x8000000000000010</Keywords>
                    <TimeCreated SystemTime="2026-05-01T22:59:58.123456700Z"/>
                    <EventRecordID>4711</EventRecordID><Correlation/>
                    <Execution ProcessID="4" ThreadID="8"/>
                    <Channel>System</Channel><Computer>here</Computer><Security UserID="S-1-5-19"/>
                  </System>
                  <EventData>
                    <Data Name="NewTime">2026-05-01T22:59:58.1230000Z</Data>
                    <Data Name="OldTime">2019-01-01T00:00:07.5000000Z</Data>
                    <Data Name="Reason">2</Data>
                  </EventData>
                  <RenderingInfo Culture="de-DE"><Message>Die Systemzeit</Message><Level>Informationen</Level></RenderingInfo>
                </Event>
                """);
        assertThat(record)
                .isEqualTo(new EventRecord(
                        "System",
                        "Microsoft-Windows-Kernel-General",
                        1,
                        4,
                        Instant.parse("2026-05-01T22:59:58.1234567Z"),
                        4711,
                        Map.of(
                                "NewTime", "2026-05-01T22:59:58.1230000Z",
                                "OldTime", "2019-01-01T00:00:07.5000000Z",
                                "Reason", "2")));
    }

    @Test
    void what_is_missing_is_zero_or_empty() {
        assertThat(read(event("")))
                .isEqualTo(new EventRecord("", "P", 7, 0, Instant.parse("2026-02-03T04:05:06Z"), 0, Map.of()));
    }

    @Test
    void a_number_with_qualifiers_is_the_number() {
        String text = event("").replace("<EventID>7<", "<EventID Qualifiers=\"16384\">7036<");
        assertThat(read(text).id()).isEqualTo(7036);
    }

    @Test
    void data_without_names_are_numbered() {
        EventRecord record = read(event("<EventData><Data>Windows Update</Data><Data/><Data>stopped &amp; gone</Data>"
                + "<Binary>770075</Binary></EventData>"));
        assertThat(record.fields()).isEqualTo(Map.of("1", "Windows Update", "2", "", "3", "stopped & gone"));
    }

    @Test
    void the_innermost_elements_of_user_data_are_fields_whatever_is_around_them() {
        EventRecord record = read(event("""
                <UserData><CbsPackageChangeState xmlns='http://manifests.microsoft.com/x'>
                  <PackageIdentifier>KB5001</PackageIdentifier>
                  <ErrorCode>0x800f0922</ErrorCode>
                </CbsPackageChangeState></UserData>
                """));
        assertThat(record.fields()).isEqualTo(Map.of("PackageIdentifier", "KB5001", "ErrorCode", "0x800f0922"));
        assertThat(read(event("<UserData><updatelist>One</updatelist></UserData>"))
                        .field("updatelist"))
                .contains("One");
    }

    @Test
    void of_fields_with_the_same_name_the_first_counts() {
        EventRecord record = read(event("<EventData><Data Name='a'>1</Data><Data Name='a'>2</Data></EventData>"));
        assertThat(record.fields()).isEqualTo(Map.of("a", "1"));
    }

    @Test
    void data_that_windows_could_not_read_leave_the_record_without_fields() {
        EventRecord record =
                read(event("<ProcessingErrorData><ErrorCode>15005</ErrorCode><DataItemName>x</DataItemName>"
                        + "<EventPayload>00FF</EventPayload></ProcessingErrorData>"));
        assertThat(record.fields()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-03T04:05:06Z, 2026-02-03T04:05:06Z",
        "2026-02-03T04:05:06.1234567Z, 2026-02-03T04:05:06.1234567Z",
        "2026-02-03T04:05:06.123456789Z, 2026-02-03T04:05:06.123456789Z",
        "2026-02-03T04:05:06.5+02:00, 2026-02-03T02:05:06.5Z",
        "2026-02-03 04:05:06.123456, 2026-02-03T04:05:06.123456Z",
        "2026-02-03 04:05:06.123456+00:00, 2026-02-03T04:05:06.123456Z"
    })
    void reads_a_time_in_the_forms_of_its_writers(String written, Instant time) {
        assertThat(read(event("").replace("2026-02-03T04:05:06Z", written)).time())
                .isEqualTo(time);
    }

    @Test
    void characters_that_no_xml_allows_are_replaced() {
        EventRecord record =
                read("\uFEFF" + event("<EventData><Data>a\u0001b&#x1;c&#2;d&#228;\uD800</Data></EventData>") + "\0");
        assertThat(record.field("1")).contains("a\uFFFDb\uFFFDc\uFFFDd\u00E4\uFFFD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "<Events/>",
                "<Event/>",
                "<Event><System><Provider/><EventID>7</EventID><TimeCreated SystemTime='2026-02-03T04:05:06Z'/></System></Event>",
                "<Event><System><Provider Name='P'/><EventID>x</EventID><TimeCreated SystemTime='2026-02-03T04:05:06Z'/></System></Event>",
                "<Event><System><Provider Name='P'/><EventID>65536</EventID><TimeCreated SystemTime='2026-02-03T04:05:06Z'/></System></Event>",
                "<Event><System><Provider Name='P'/><EventID>7</EventID><TimeCreated SystemTime='yesterday'/></System></Event>",
                "<Event><System><Provider Name='P'/><EventID>7</EventID></System></Event>",
                "<Event><System><Provider Name='P'/><EventID>7<b>8</b></EventID></System></Event>"
            })
    void what_is_no_record_is_none(String text) {
        assertThat(xml.read(text)).isEmpty();
    }

    @Test
    void nothing_outside_of_the_record_is_read() {
        String declared = "<!DOCTYPE Event [<!ENTITY e SYSTEM 'file:///etc/hostname'><!ENTITY x 'xx'>]>";
        assertThat(xml.read(declared + event("<EventData><Data Name='a'>&e;</Data></EventData>")))
                .isEmpty();
        assertThat(xml.read(declared + event("<EventData><Data Name='a'>&x;</Data></EventData>")))
                .isEmpty();
    }

    @Test
    void a_deep_nest_is_read() {
        String deep = "<a>".repeat(50_000) + "x" + "</a>".repeat(50_000);
        assertThat(read(event("<UserData>" + deep + "</UserData>")).field("a")).contains("x");
    }

    @Test
    void a_damaged_text_never_throws() {
        String good = event("<EventData><Data Name='a'>&lt;1&#228;</Data><!-- b --><![CDATA[c]]></EventData>");
        for (int length = 0; length < good.length(); length++) {
            assertThat(xml.read(good.substring(0, length))).isEmpty();
        }
        Random random = new Random(1);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder bent = new StringBuilder(good);
            for (int bend = 0; bend <= random.nextInt(3); bend++) {
                bent.setCharAt(
                        random.nextInt(bent.length()), "<>&;'\"/=! ?[]-x\0\uFFFF\uD800".charAt(random.nextInt(18)));
            }
            xml.read(bent.toString())
                    .ifPresent(record -> assertThat(record.provider()).isNotEmpty());
        }
    }
}
