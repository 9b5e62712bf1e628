package org.patchlight.pc.windows.process;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.patchlight.pc.windows.call.SystemLibrary;

/** The characters that the tools of Windows print in: the code page of the console, that of MS-DOS in the country of the PC. */
final class ToolText {
    private static final int UTF_8 = 65001;

    private ToolText() {}

    /** The character set of this Windows' console. */
    static Charset charset() {
        return charset(SystemLibrary.INSTANCE.GetOEMCP());
    }

    /** The character set of a code page; where it is not known, one that keeps all of ASCII. */
    static Charset charset(int codePage) {
        if (codePage == UTF_8) {
            return StandardCharsets.UTF_8;
        }
        // Those of Chinese, Japanese and Korean are Microsoft's own; IBM's of the same numbers differ.
        return List.of("MS" + codePage, "IBM" + codePage, "windows-" + codePage).stream()
                .filter(Charset::isSupported)
                .map(Charset::forName)
                .findFirst()
                .orElse(StandardCharsets.ISO_8859_1);
    }
}
