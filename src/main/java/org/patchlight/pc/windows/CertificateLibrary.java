package org.patchlight.pc.windows;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.win32.StdCallLibrary;

/** The function of {@code crypt32.dll} that names the owner of a certificate. Loaded when first used. */
interface CertificateLibrary extends StdCallLibrary {
    CertificateLibrary INSTANCE = Native.load("crypt32", CertificateLibrary.class);

    int CertGetNameStringW(Pointer certificate, int kind, int flags, Pointer attribute, char[] name, int length);
}
