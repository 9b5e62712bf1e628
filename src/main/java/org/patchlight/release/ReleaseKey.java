package org.patchlight.release;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/**
 * A public key that signs releases: Ed25519 (RFC 8032), by Java's own provider.
 *
 * @param id the first 16 hexadecimal digits of the SHA-256 of its encoded form
 */
public record ReleaseKey(String id, PublicKey key) {
    private static final int ID_DIGITS = 16;

    /**
     * Reads a key.
     *
     * @param encoded a SubjectPublicKeyInfo (RFC 8410), as {@code openssl pkey -pubout -outform DER} writes it
     * @throws GeneralSecurityException if it is no key of Ed25519
     */
    public static ReleaseKey of(byte[] encoded) throws GeneralSecurityException {
        PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(encoded);
        return new ReleaseKey(HexFormat.of().formatHex(digest).substring(0, ID_DIGITS), key);
    }

    /** Whether this key made the signature of these bytes. */
    boolean signed(byte[] bytes, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(bytes);
            return check.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }
}
