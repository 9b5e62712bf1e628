package org.patchlight.pc.windows;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.win32.StdCallLibrary;
import org.jspecify.annotations.Nullable;

/** The functions of {@code wintrust.dll} that check a signature and tell whose it is. Loaded when first used. */
interface TrustLibrary extends StdCallLibrary {
    TrustLibrary INSTANCE = Native.load("wintrust", TrustLibrary.class);

    /** @return 0 if the signature is valid and trusted; else an HRESULT */
    int WinVerifyTrust(@Nullable Pointer window, Pointer action, Pointer data);

    @Nullable Pointer WTHelperProvDataFromStateData(@Nullable Pointer state);

    @Nullable Pointer WTHelperGetProvSignerFromChain(Pointer data, int signer, boolean counter, int counterSigner);

    @Nullable Pointer WTHelperGetProvCertFromChain(Pointer signer, int certificate);
}
