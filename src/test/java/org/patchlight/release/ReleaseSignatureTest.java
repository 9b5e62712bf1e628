package org.patchlight.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.release.ReleaseException.Reason;

class ReleaseSignatureTest {
    private static final Instant NOW = Publisher.ISSUED.plusSeconds(3600);

    private final Publisher publisher = new Publisher();
    private final ReleaseSignature signature = new ReleaseSignature(List.of(publisher.key()));

    @Test
    void a_file_that_the_key_signed_is_read() throws ReleaseException {
        ReleaseFile file = signature.checked(
                publisher.signed(publisher.release("0.2.0", 7)).toString(), NOW);
        assertThat(file.version()).isEqualTo(VersionNumber.of("0.2.0"));
        assertThat(file.sequence()).isEqualTo(7);
        assertThat(file.notes()).containsExactly("Checks are faster.");
    }

    @Test
    void one_changed_byte_anywhere_in_what_was_signed_is_noticed() {
        JsonObject signed = publisher.signed(publisher.release("0.2.0", 7));
        byte[] payload = Base64.getDecoder().decode(signed.get("payload").getAsString());
        for (int i = 0; i < payload.length; i += 7) {
            byte[] changed = payload.clone();
            changed[i] ^= 1;
            signed.addProperty("payload", Base64.getEncoder().encodeToString(changed));
            assertThat(reason(signature, signed.toString())).isEqualTo(Reason.SIGNATURE);
        }
    }

    @Test
    void another_version_in_the_place_of_the_signed_one_is_refused() {
        JsonObject signed = publisher.signed(publisher.release("0.2.0", 7));
        byte[] other = publisher.release("9.0.0", 8).toString().getBytes(StandardCharsets.UTF_8);
        signed.addProperty("payload", Base64.getEncoder().encodeToString(other));
        assertThat(reason(signature, signed.toString())).isEqualTo(Reason.SIGNATURE);
    }

    @Test
    void a_wrong_key_no_signature_and_a_build_without_keys_are_refused() {
        Publisher stranger = new Publisher();
        JsonObject foreign = stranger.signed(stranger.release("0.2.0", 7));
        assertThat(reason(signature, foreign.toString())).isEqualTo(Reason.SIGNATURE);
        foreign.add("signatures", new JsonArray());
        assertThat(reason(signature, foreign.toString())).isEqualTo(Reason.SIGNATURE);
        assertThat(reason(new ReleaseSignature(List.of()), foreign.toString())).isEqualTo(Reason.NO_KEY);
    }

    @Test
    void a_file_that_names_another_key_than_the_one_that_signed_it_is_refused() {
        JsonObject release = publisher.release("0.2.0", 7);
        release.addProperty("keyId", new Publisher().key().id());
        assertThat(reason(signature, publisher.signed(release).toString())).isEqualTo(Reason.SIGNATURE);
    }

    @Test
    void a_signed_key_is_no_release_and_a_signed_release_no_key() {
        Publisher next = new Publisher();
        assertThat(reason(
                        signature,
                        publisher.vouchesFor(next, NOW.plusSeconds(60)).toString()))
                .isEqualTo(Reason.SIGNATURE);
        JsonObject signed = next.signed(next.release("0.2.0", 7));
        JsonObject key = publisher.vouchesFor(next, NOW.plusSeconds(60));
        key.addProperty("payloadType", ReleaseSignature.RELEASE);
        signed.add("nextKeys", list(key));
        assertThat(reason(signature, signed.toString())).isEqualTo(Reason.SIGNATURE);
    }

    @Test
    void a_next_key_counts_if_the_old_one_signed_it_until_it_ends() throws ReleaseException {
        Publisher next = new Publisher();
        Publisher third = new Publisher();
        JsonObject signed = third.signed(third.release("0.3.0", 9));
        signed.add(
                "nextKeys",
                list(publisher.vouchesFor(next, NOW.plusSeconds(60)), next.vouchesFor(third, NOW.plusSeconds(60))));
        assertThat(signature.checked(signed.toString(), NOW).version().text()).isEqualTo("0.3.0");
        assertThat(reason(signature, signed.toString(), NOW.plusSeconds(61))).isEqualTo(Reason.SIGNATURE);
        signed.add("nextKeys", list(next.vouchesFor(third, NOW.plusSeconds(60))));
        assertThat(reason(signature, signed.toString())).isEqualTo(Reason.SIGNATURE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{}",
                "<html>sign in</html>",
                "{\"payload\":1}",
                "{\"payloadType\":\"x\",\"payload\":\"%\",\"signatures\":[]}",
                "{\"payloadType\":\"x\",\"payload\":\"\",\"signatures\":[1]}"
            })
    void anything_else_is_damaged(String text) {
        assertThat(reason(signature, text)).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void brackets_within_brackets_end_nothing() {
        assertThat(reason(signature, "[".repeat(100_000))).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void a_signed_file_of_another_form_is_damaged() {
        List<Consumer<JsonObject>> changes = List.of(
                json -> json.addProperty("format", 2),
                json -> json.addProperty("product", "other"),
                json -> json.addProperty("version", "1"),
                json -> json.addProperty("version", "1.2.3-beta"),
                json -> json.addProperty("issued", "yesterday"),
                json -> json.remove("expires"),
                json -> json.remove("minimumVersion"),
                json -> json.addProperty("files", "none"));
        for (Consumer<JsonObject> change : changes) {
            JsonObject release = publisher.release("0.2.0", 7);
            change.accept(release);
            assertThat(reason(signature, publisher.signed(release).toString())).isEqualTo(Reason.DAMAGED);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../setup.exe",
                "a/b.exe",
                "a\\b.exe",
                "C:a.exe",
                ".hidden",
                "",
                "a.exe.",
                "con.exe",
                "COM1",
                "lpt9.txt",
                "a b.exe",
                "a\u202Eexe.txt",
                "a.exe:stream",
                "%2e%2e.exe"
            })
    void a_file_name_that_is_more_than_a_name_is_damaged(String name) {
        JsonObject release = publisher.release("0.2.0", 7);
        release.add("files", list(Publisher.file("setup", name, new byte[] {1})));
        assertThat(reason(signature, publisher.signed(release).toString())).isEqualTo(Reason.DAMAGED);
    }

    private static JsonArray list(JsonObject... objects) {
        JsonArray list = new JsonArray();
        List.of(objects).forEach(list::add);
        return list;
    }

    private static Reason reason(ReleaseSignature signature, String text) {
        return reason(signature, text, NOW);
    }

    private static Reason reason(ReleaseSignature signature, String text, Instant now) {
        return Refused.by(() -> signature.checked(text, now));
    }
}
