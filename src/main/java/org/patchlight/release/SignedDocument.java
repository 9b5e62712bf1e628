package org.patchlight.release;

import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.patchlight.machine.JsonFields;

/**
 * A signed text: an envelope of DSSE 1.0 (github.com/secure-systems-lab/dsse). The signature covers the type and the exact
 * bytes, so nothing is parsed before it was checked.
 *
 * @param type what the bytes are
 * @param payload the signed bytes
 * @param signatures all signatures; one of a trusted key is enough
 */
record SignedDocument(String type, byte[] payload, List<byte[]> signatures) {
    private static final int MOST_SIGNATURES = 8;

    /**
     * Reads an envelope, without checking it.
     *
     * @throws com.google.gson.JsonParseException if a member is missing or malformed
     */
    static SignedDocument of(JsonObject json) {
        List<byte[]> signatures = JsonFields.objects(json, "signatures", one -> bytes(one, "sig"));
        return new SignedDocument(
                JsonFields.text(json, "payloadType"),
                bytes(json, "payload"),
                signatures.subList(0, Math.min(signatures.size(), MOST_SIGNATURES)));
    }

    private static byte[] bytes(JsonObject json, String name) {
        return JsonFields.value(json, name, text -> Base64.getDecoder().decode(text.getAsString()));
    }

    /** The first of these keys that signed it. */
    Optional<ReleaseKey> signer(List<ReleaseKey> trusted) {
        byte[] signed = encoded(type, payload);
        return trusted.stream()
                .filter(key -> signatures.stream().anyMatch(signature -> key.signed(signed, signature)))
                .findFirst();
    }

    /** The signed text. */
    String text() throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(payload))
                .toString();
    }

    /** The bytes that a signature covers: the pre-authentication encoding of DSSE. */
    static byte[] encoded(String type, byte[] payload) {
        byte[] kind = type.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(("DSSEv1 " + kind.length + " ").getBytes(StandardCharsets.UTF_8));
        out.writeBytes(kind);
        out.writeBytes((" " + payload.length + " ").getBytes(StandardCharsets.UTF_8));
        out.writeBytes(payload);
        return out.toByteArray();
    }
}
