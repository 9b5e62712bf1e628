package org.patchlight.desktop.windows.toast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.desktop.Notice;
import org.patchlight.desktop.Notice.Button;
import org.patchlight.desktop.Notice.Gravity;
import org.patchlight.desktop.Notice.Progress;
import org.patchlight.desktop.ToastLink;
import org.patchlight.desktop.ToastLink.Verb;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class ToastXmlTest {
    private static final String TOKEN = "00112233445566778899aabbccddeeff";

    @Test
    void texts_and_buttons_stand_in_it() throws Exception {
        Document xml = read(notice("Clock is slow", "Updates may fail.", null));
        assertThat(texts(xml)).containsExactly("Clock is slow", "Updates may fail.");
        assertThat(xml.getElementsByTagName("action").getLength()).isEqualTo(3);
        Element fix = (Element) xml.getElementsByTagName("action").item(0);
        assertThat(fix.getAttribute("content")).isEqualTo("Fix");
        assertThat(ToastLink.parse(fix.getAttribute("arguments")))
                .hasValue(new ToastLink(Verb.FIX, "clock-behind", TOKEN));
        Element toast = xml.getDocumentElement();
        assertThat(ToastLink.parse(toast.getAttribute("launch")))
                .hasValue(new ToastLink(Verb.OPEN, "clock-behind", TOKEN));
    }

    @Test
    void every_click_is_an_address_and_none_starts_a_program_in_another_way() throws Exception {
        Document xml = read(notice("Title", "Text", null));
        assertThat(xml.getDocumentElement().getAttribute("activationType")).isEqualTo("protocol");
        for (int n = 0; n < 3; n++) {
            Element action = (Element) xml.getElementsByTagName("action").item(n);
            assertThat(action.getAttribute("activationType")).isEqualTo("protocol");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>bold</b> & \"quoted\" 'single'",
                "]]></text><action content=\"x\"/>",
                "&amp; &#x41;",
                "\uD83D\uDE00 emoji",
                "{percent}"
            })
    void markup_in_a_text_is_text(String outside) throws Exception {
        Document xml = read(notice(outside, outside, null));
        assertThat(texts(xml)).containsExactly(outside, outside);
        assertThat(xml.getElementsByTagName("action").getLength()).isEqualTo(3);
    }

    @Test
    void characters_that_xml_forbids_become_question_marks() throws Exception {
        Document xml = read(notice("a\u0000b\u001bc\uD800d\uFFFEe\uDC00", "one\r\ntwo\tthree", null));
        assertThat(texts(xml)).containsExactly("a?b?c?d?e?", "one  two three");
    }

    @Test
    void a_long_text_is_cut_and_the_whole_stays_small() throws Exception {
        String xml =
                new ToastXml(TOKEN).of(notice("<".repeat(5000), "&".repeat(5000), new Progress("'".repeat(5000), 4)));
        // Windows takes at most 5 KB.
        assertThat(xml.length()).isLessThan(5000);
        assertThat(texts(parse(xml)).get(0)).hasSize(200);
    }

    @Test
    void a_bar_takes_its_values_from_the_data() throws Exception {
        Document xml = read(notice("Fixing", "", new Progress("Renaming a folder", 40)));
        Element bar = (Element) xml.getElementsByTagName("progress").item(0);
        assertThat(bar.getAttribute("value")).isEqualTo("{percent}");
        assertThat(ToastCalls.values(notice("Fixing", "", new Progress("Renaming a folder", 40))))
                .containsEntry("percent", "0.4")
                .containsEntry("step", "Renaming a folder");
        assertThat(ToastCalls.values(notice("Fixing", "", new Progress("Waiting", -1))))
                .containsEntry("percent", "indeterminate");
    }

    @Test
    void tags_are_short_and_differ() {
        assertThat(ToastTag.of("disk-full")).isEqualTo("disk-full");
        String one = ToastTag.of("update-service-disabled");
        String other = ToastTag.of("update-service-missing");
        assertThat(one)
                .hasSize(ToastTag.LONGEST)
                .isEqualTo(ToastTag.of("update-service-disabled"))
                .isNotEqualTo(other);
    }

    private static Notice notice(String title, String text, @Nullable Progress progress) {
        List<Button> buttons = List.of(
                new Button(Verb.FIX, "Fix", () -> {}),
                new Button(Verb.DETAILS, "Details", () -> {}),
                new Button(Verb.LATER, "Later", () -> {}));
        return new Notice("clock-behind", Gravity.PROBLEM, title, text, () -> {}, buttons, progress);
    }

    private static Document read(Notice notice) throws Exception {
        return parse(new ToastXml(TOKEN).of(notice));
    }

    private static Document parse(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static List<String> texts(Document xml) {
        var texts = xml.getElementsByTagName("text");
        return IntStream.range(0, texts.getLength())
                .mapToObj(n -> texts.item(n).getTextContent())
                .toList();
    }
}
