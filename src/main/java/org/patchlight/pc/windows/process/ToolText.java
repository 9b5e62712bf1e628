package org.patchlight.pc.windows.process;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.patchlight.pc.windows.call.SystemLibrary;

/** The character set of the output of Windows tools: the OEM code page of the PC. */
final class ToolText {
    private static final int UTF_8 = 65001;

    private ToolText() {}

    /** The character set of the console of this Windows. */
    static Charset charset() {
        return charset(SystemLibrary.INSTANCE.GetOEMCP());
    }

    /** The character set of a code page; one that keeps all of ASCII if it is unknown. */
    static Charset charset(int codePage) {
        if (codePage == UTF_8) {
            return StandardCharsets.UTF_8;
        }
        // The code pages of Chinese, Japanese and Korean are Microsoft's own; IBM's with the same numbers differ.
        return List.of("MS" + codePage, "IBM" + codePage, "windows-" + codePage).stream()
                .filter(Charset::isSupported)
                .map(Charset::forName)
                .findFirst()
                .orElse(StandardCharsets.ISO_8859_1);
    }
}
