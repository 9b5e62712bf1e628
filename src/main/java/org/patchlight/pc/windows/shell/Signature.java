package org.patchlight.pc.windows.shell;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.win32.StdCallLibrary;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The Authenticode signature of a program (wintrust.h), checked without network access. */
final class Signature {
    /** WINTRUST_ACTION_GENERIC_VERIFY_V2, as in memory. */
    private static final byte[] ACTION = {
        0x6B,
        (byte) 0xC5,
        (byte) 0xAA,
        0,
        0x44,
        (byte) 0xCD,
        (byte) 0xD0,
        0x11,
        (byte) 0x8C,
        (byte) 0xC2,
        0,
        (byte) 0xC0,
        0x4F,
        (byte) 0xC2,
        (byte) 0x95,
        (byte) 0xEE
    };

    private static final int WORD = Native.POINTER_SIZE;
    // WINTRUST_FILE_INFO: its size, the path, a handle, a subject.
    private static final int FILE_SIZE = 4 * WORD;
    // WINTRUST_DATA, without the settings that Windows 8 added: its size, two pointers, then numbers and pointers as
    // below.
    private static final int NO_WINDOW = 3 * WORD;
    private static final int CHOICE = NO_WINDOW + 8;
    private static final int FILE = CHOICE + WORD;
    private static final int STATE_ACTION = FILE + WORD;
    private static final int STATE = STATE_ACTION + WORD;
    private static final int FLAGS = STATE + 2 * WORD;
    private static final int DATA_SIZE = FLAGS + 8;

    private static final int UI_NONE = 2;
    private static final int OF_FILE = 1;
    private static final int VERIFY = 1;
    private static final int CLOSE = 2;
    /** No revocation check, and no download of certificates. */
    private static final int OFFLINE = 0x10 | 0x1000;
    /** CERT_NAME_ATTR_TYPE and the attribute of an organisation (wincrypt.h). */
    private static final int ATTRIBUTE = 3;

    private static final String ORGANISATION = "2.5.4.10";
    private static final int LONGEST = 256;

    private Signature() {}

    /** The organisation that signed a program, if the signature is valid and Windows trusts it; otherwise empty. */
    static Optional<String> organisation(Path program) {
        try (Memory action = new Memory(ACTION.length);
                Memory path = new Memory((program.toString().length() + 1L) * Native.WCHAR_SIZE);
                Memory file = new Memory(FILE_SIZE);
                Memory data = new Memory(DATA_SIZE)) {
            action.write(0, ACTION, 0, ACTION.length);
            path.setWideString(0, program.toString());
            file.clear();
            file.setInt(0, FILE_SIZE);
            file.setPointer(WORD, path);
            data.clear();
            data.setInt(0, DATA_SIZE);
            data.setInt(NO_WINDOW, UI_NONE);
            data.setInt(CHOICE, OF_FILE);
            data.setPointer(FILE, file);
            data.setInt(STATE_ACTION, VERIFY);
            data.setInt(FLAGS, OFFLINE);
            boolean valid = TrustLibrary.INSTANCE.WinVerifyTrust(null, action, data) == 0;
            Optional<String> signer = valid ? signer(data.getPointer(STATE)) : Optional.empty();
            data.setInt(STATE_ACTION, CLOSE);
            TrustLibrary.INSTANCE.WinVerifyTrust(null, action, data);
            return signer;
        } catch (LinkageError lacking) {
            return Optional.empty();
        }
    }

    private static Optional<String> signer(@Nullable Pointer state) {
        Pointer provider = TrustLibrary.INSTANCE.WTHelperProvDataFromStateData(state);
        Pointer signer =
                provider == null ? null : TrustLibrary.INSTANCE.WTHelperGetProvSignerFromChain(provider, 0, false, 0);
        Pointer found = signer == null ? null : TrustLibrary.INSTANCE.WTHelperGetProvCertFromChain(signer, 0);
        // CRYPT_PROVIDER_CERT: its size, then the certificate
        Pointer certificate = found == null ? null : found.getPointer(WORD);
        if (certificate == null) {
            return Optional.empty();
        }
        try (Memory attribute = new Memory(ORGANISATION.length() + 1L)) {
            attribute.setString(0, ORGANISATION);
            char[] name = new char[LONGEST];
            int length =
                    CertificateLibrary.INSTANCE.CertGetNameStringW(certificate, ATTRIBUTE, 0, attribute, name, LONGEST);
            return length <= 1 ? Optional.empty() : Optional.of(new String(name, 0, length - 1));
        }
    }

    /** The functions of {@code wintrust.dll} that verify a signature and return its signer. Loaded when first used. */
    interface TrustLibrary extends StdCallLibrary {
        TrustLibrary INSTANCE = Native.load("wintrust", TrustLibrary.class);

        /** @return 0 if the signature is valid and trusted; otherwise an HRESULT */
        int WinVerifyTrust(@Nullable Pointer window, Pointer action, Pointer data);

        @Nullable Pointer WTHelperProvDataFromStateData(@Nullable Pointer state);

        @Nullable Pointer WTHelperGetProvSignerFromChain(Pointer data, int signer, boolean counter, int counterSigner);

        @Nullable Pointer WTHelperGetProvCertFromChain(Pointer signer, int certificate);
    }

    /** The function of {@code crypt32.dll} that returns the owner of a certificate. Loaded when first used. */
    interface CertificateLibrary extends StdCallLibrary {
        CertificateLibrary INSTANCE = Native.load("crypt32", CertificateLibrary.class);

        int CertGetNameStringW(Pointer certificate, int kind, int flags, Pointer attribute, char[] name, int length);
    }
}
