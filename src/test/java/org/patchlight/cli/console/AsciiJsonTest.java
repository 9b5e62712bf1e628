package org.patchlight.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsciiJsonTest {
    @ParameterizedTest
    @ValueSource(strings = {"plain", "Gerät \"x\" \\u00e4", "日本語", "\uD83D\uDE00", "\u007F\u0080\u2028", "\u0000\n"})
    void any_reader_gets_the_same_text_from_ascii_alone(String text) throws IOException {
        JsonObject json = new JsonObject();
        json.addProperty(text, text);
        StringWriter written = new StringWriter();
        try (AsciiJson ascii = new AsciiJson(written)) {
            new Gson().toJson(json, ascii);
        }
        assertThat(written.toString()).matches("[ -~]*");
        assertThat(JsonParser.parseString(written.toString())).isEqualTo(json);
    }
}
