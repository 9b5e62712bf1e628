package org.patchlight.release;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;

/** A publisher with its own key, made for one test. */
public final class Publisher {
    /** When its files are signed. */
    public static final Instant ISSUED = Instant.parse("2026-11-20T08:00:00Z");

    private final KeyPair pair;

    public Publisher() {
        try {
            pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    public ReleaseKey key() {
        try {
            return ReleaseKey.of(pair.getPublic().getEncoded());
        } catch (GeneralSecurityException own) {
            throw new IllegalStateException(own);
        }
    }

    /** A release file of this version, valid for 30 days. */
    public JsonObject release(String version, long sequence) {
        JsonObject json = new JsonObject();
        json.addProperty("format", 1);
        json.addProperty("product", "patchlight");
        json.addProperty("version", version);
        json.addProperty("channel", "stable");
        json.addProperty("sequence", sequence);
        json.addProperty("minimumVersion", "0.1.0");
        json.addProperty("minimumWindowsBuild", 7601);
        json.addProperty("minimumJava", 17);
        json.addProperty("issued", ISSUED.toString());
        json.addProperty("expires", ISSUED.plusSeconds(30 * 86_400).toString());
        json.addProperty("keyId", key().id());
        json.add("files", new JsonArray());
        JsonArray notes = new JsonArray();
        notes.add("Checks are faster.");
        json.add("notes", notes);
        return json;
    }

    /** A file of a release. */
    public static JsonObject file(String kind, String name, byte[] content) {
        JsonObject json = new JsonObject();
        json.addProperty("kind", kind);
        json.addProperty("name", name);
        json.addProperty("size", content.length);
        json.addProperty("sha256", sha256(content));
        return json;
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** The signed file. */
    public JsonObject signed(JsonObject release) {
        return signed(ReleaseSignature.RELEASE, release);
    }

    /** This publisher's signature of another one's key. */
    JsonObject vouchesFor(Publisher next, Instant until) {
        JsonObject json = new JsonObject();
        json.addProperty(
                "key", Base64.getEncoder().encodeToString(next.pair.getPublic().getEncoded()));
        json.addProperty("expires", until.toString());
        return signed(ReleaseSignature.KEY, json);
    }

    JsonObject signed(String type, JsonObject payload) {
        byte[] bytes = payload.toString().getBytes(StandardCharsets.UTF_8);
        JsonObject signature = new JsonObject();
        signature.addProperty("keyid", key().id());
        signature.addProperty("sig", Base64.getEncoder().encodeToString(sign(SignedDocument.encoded(type, bytes))));
        JsonArray signatures = new JsonArray();
        signatures.add(signature);
        JsonObject envelope = new JsonObject();
        envelope.addProperty("payloadType", type);
        envelope.addProperty("payload", Base64.getEncoder().encodeToString(bytes));
        envelope.add("signatures", signatures);
        return envelope;
    }

    private byte[] sign(byte[] bytes) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException own) {
            throw new IllegalStateException(own);
        }
    }
}
