package org.patchlight.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFieldsTest {
    private static final String WHOLE =
            "{\"text\":\"a\",\"number\":7,\"long\":4294967296,\"flag\":true,\"time\":\"2026-11-29T12:00:00Z\","
                    + "\"list\":[\"a\",\"b\"],\"objects\":[{\"text\":\"c\"}],\"texts\":{\"x\":\"1\",\"a\":\"2\"},\"nothing\":null}";

    /** One reader of each kind, in the order of the document. */
    private static final List<Function<JsonObject, Object>> READERS = List.of(
            json -> JsonFields.text(json, "text"),
            json -> JsonFields.number(json, "number"),
            json -> JsonFields.longNumber(json, "long"),
            json -> JsonFields.flag(json, "flag"),
            json -> JsonFields.instant(json, "time"),
            json -> JsonFields.list(json, "list", JsonElement::getAsString),
            json -> JsonFields.objects(json, "objects", one -> JsonFields.text(one, "text")),
            json -> JsonFields.texts(json, "texts"));

    @Test
    void members_of_each_kind_are_read() {
        JsonObject json = JsonFields.read(WHOLE, object -> object);
        assertThat(READERS)
                .extracting(reader -> reader.apply(json))
                .containsExactly(
                        "a",
                        7,
                        4294967296L,
                        true,
                        Instant.parse("2026-11-29T12:00:00Z"),
                        List.of("a", "b"),
                        List.of("c"),
                        Map.of("x", "1", "a", "2"));
        assertThat(JsonFields.texts(json, "texts").keySet()).containsExactly("x", "a");
    }

    @Test
    void text_that_may_be_missing_is_null_then() {
        JsonObject json = JsonFields.read(WHOLE, object -> object);
        assertThat(JsonFields.textOrNull(json, "text")).isEqualTo("a");
        assertThat(JsonFields.textOrNull(json, "nothing")).isNull();
        assertThat(JsonFields.textOrNull(json, "missing")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"text\":null,\"number\":null,\"long\":null,\"flag\":null,\"time\":null,\"list\":null,\"objects\":null,\"texts\":null}",
                "{\"text\":{},\"number\":{},\"long\":{},\"flag\":{},\"time\":{},\"list\":{},\"objects\":{},\"texts\":[]}",
                "{\"text\":[],\"number\":\"x\",\"long\":\"x\",\"flag\":[],\"time\":\"soon\",\"list\":7,\"objects\":[7],\"texts\":{\"x\":{}}}"
            })
    void whatever_is_missing_or_mistyped_is_one_kind_of_exception(String text) {
        JsonObject json = JsonFields.read(text, object -> object);
        for (Function<JsonObject, Object> reader : READERS) {
            assertThatThrownBy(() -> reader.apply(json)).isInstanceOf(JsonParseException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "7", "null", "{\"a\":1}}"})
    void a_text_that_is_no_object_is_the_same_kind(String text) {
        assertThatThrownBy(() -> JsonFields.read(text, object -> object)).isInstanceOf(JsonParseException.class);
    }

    @Test
    void what_a_value_does_not_accept_is_the_same_kind() {
        assertThatThrownBy(() -> JsonFields.read("{}", object -> Thread.State.valueOf("none")))
                .isInstanceOf(JsonParseException.class);
    }
}
