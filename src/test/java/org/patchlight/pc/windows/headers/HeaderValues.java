package org.patchlight.pc.windows.headers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What expressions of C stand for in 64-bit Windows, according to mingw's headers. */
final class HeaderValues {
    private static final String SECTION = "values";
    /** Declarations as of Windows 10; what these headers lack is in {@code documented.h}. */
    private static final String HEADERS = """
            #define UNICODE
            #define _UNICODE
            #define COBJMACROS
            #define INITGUID
            #define _WIN32_WINNT 0x0A00
            #define NTDDI_VERSION 0x0A000008
            #include <stddef.h>
            #include <windows.h>
            #include <oaidl.h>
            #include <shellapi.h>
            #include <cfgmgr32.h>
            #include <cfg.h>
            #include <winevt.h>
            #include <restartmanager.h>
            #include <wintrust.h>
            #include <softpub.h>
            #include <wincrypt.h>
            #include <knownfolders.h>
            #include <reason.h>
            #include <sddl.h>
            #include <aclapi.h>
            #include <lm.h>
            #include <wtsapi32.h>
            #include <srrestoreptapi.h>
            #include <wbemcli.h>
            #include <wbemdisp.h>
            #include <roapi.h>
            #include <wuapi.h>
            #include <netfw.h>
            #include <netlistmgr.h>
            #include <wuerror.h>
            // The bytes of Signature.ACTION.
            DECLSPEC_SELECTANY const GUID GenericVerify = WINTRUST_ACTION_GENERIC_VERIFY_V2;
            """;

    private HeaderValues() {}

    /** The value of each expression, sign-extended to 64 bits. */
    static Map<String, Long> of(String name, Collection<String> expressions) throws IOException {
        List<String> wanted = expressions.stream().distinct().toList();
        String rows = wanted.stream()
                .map(expression -> "    (long long) (" + expression + "),\n")
                .collect(Collectors.joining());
        long[] found = MingwCompiler.compile(
                        name,
                        HEADERS + Table.text("documented.h")
                                + "__attribute__((section(\"" + SECTION + "\"), used)) const long long table[] = {\n"
                                + rows
                                + "};\n")
                .numbers(SECTION);
        // The assembler fills the section up.
        assertThat(found).hasSizeGreaterThanOrEqualTo(wanted.size());
        Map<String, Long> values = new LinkedHashMap<>();
        for (int n = 0; n < wanted.size(); n++) {
            values.put(wanted.get(n), found[n]);
        }
        return values;
    }

    /** Each GUID that a header defines, as text in capitals. */
    static Map<String, String> guids(String name, Collection<String> guids) throws IOException {
        CoffObject object = MingwCompiler.compile(name, HEADERS + Table.text("documented.h"));
        Map<String, String> found = new LinkedHashMap<>();
        for (String guid : guids) {
            found.put(guid, text(ByteBuffer.wrap(object.bytes(".rdata$" + guid))));
        }
        return found;
    }

    /** A GUID in memory is a number of 4 bytes, two of 2, and 8 bytes. */
    static String text(ByteBuffer guid) {
        ByteBuffer little = guid.order(ByteOrder.LITTLE_ENDIAN);
        long high = Integer.toUnsignedLong(little.getInt(0)) << 32
                | Short.toUnsignedLong(little.getShort(4)) << 16
                | Short.toUnsignedLong(little.getShort(6));
        long low = guid.order(ByteOrder.BIG_ENDIAN).getLong(8);
        return new UUID(high, low).toString().toUpperCase(Locale.ROOT);
    }
}
