package org.patchlight.pc.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventXmlTextTest {
    private final List<Integer> ids = new ArrayList<>();

    private static String event(int id) {
        return "<Event xmlns=\"x\"><System><Provider Name=\"P\"/><EventID>" + id
                + "</EventID><TimeCreated SystemTime=\"2026-02-03T04:05:06Z\"/></System><EventData/></Event>";
    }

    private long read(String text) throws IOException {
        return EventXmlText.read(new StringReader(text), record -> ids.add(record.id()));
    }

    /** Returns a text in pieces of a few characters. */
    private static Reader inPieces(String text, int size) {
        return new StringReader(text) {
            @Override
            public int read(char[] buffer) throws IOException {
                return super.read(buffer, 0, size);
            }
        };
    }

    @Test
    void reads_elements_with_and_without_a_root() throws IOException {
        assertThat(read("<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n<Events>" + event(1) + event(2) + "</Events>"))
                .isZero();
        assertThat(read(event(3) + "\r\n" + event(4))).isZero();
        assertThat(ids).containsExactly(1, 2, 3, 4);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 7, 64})
    void the_size_of_the_pieces_does_not_matter(int size) throws IOException {
        String text = "<Events> " + event(1) + "<Event " + event(2) + "torn </Event>" + event(3) + " </Events>";
        assertThat(EventXmlText.read(inPieces(text, size), record -> ids.add(record.id())))
                .isEqualTo(1);
        assertThat(ids).containsExactly(1, 2, 3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 1000})
    void each_element_has_the_line_on_which_it_begins(int size) throws IOException {
        String text = "a\r\n<Events>\r" + event(1) + event(2).replace("<System>", "\n<System>\r\n") + "\n\n"
                + event(3).substring(0, 40) + "\n" + event(4) + "</Events>";
        List<Long> lines = new ArrayList<>();
        EventXmlText.readNumbered(inPieces(text, size), (record, line) -> lines.add(line));
        assertThat(lines).containsExactly(3L, 3L, 8L);
    }

    @Test
    void after_a_torn_or_damaged_element_reading_goes_on() throws IOException {
        String torn = event(1).substring(0, 60);
        assertThat(read(torn + event(2) + event(3).replace("</System>", "</Sys>") + event(4) + torn))
                .isEqualTo(3);
        assertThat(ids).containsExactly(2, 4);
    }

    @Test
    void an_element_that_never_ends_is_left() throws IOException {
        String endless = "<Event><EventData>" + "x".repeat(3 * EventXmlText.MOST);
        assertThat(read(event(1) + endless + event(2))).isEqualTo(1);
        assertThat(ids).containsExactly(1, 2);
    }

    @Test
    void a_text_without_elements_has_no_records() throws IOException {
        assertThat(read("")).isZero();
        assertThat(read("<EventData></EventData><EventID>7</EventID> </Event> <Even"))
                .isZero();
        assertThat(ids).isEmpty();
    }

    /** A search for the end at each start took 20 s for 1.5 MB, and four times as long for twice as much. */
    @Test
    @Timeout(60)
    void elements_that_never_end_take_no_longer_than_others() throws IOException {
        String starts = "<Event >".repeat(1_000_000);
        assertThat(read(event(1) + starts + event(2))).isEqualTo(1_000_000);
        assertThat(ids).containsExactly(1, 2);
    }
}
