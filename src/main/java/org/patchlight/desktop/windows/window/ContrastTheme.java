package org.patchlight.desktop.windows.window;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import java.awt.Color;
import java.util.Optional;
import org.patchlight.desktop.ContrastColors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The contrast theme of Windows, with its system colours. */
public final class ContrastTheme {
    private static final Logger LOG = LoggerFactory.getLogger(ContrastTheme.class);

    private static final int SPI_GETHIGHCONTRAST = 0x42;
    private static final int HCF_HIGHCONTRASTON = 0x1;
    private static final int COLOR_WINDOW = 5;
    private static final int COLOR_WINDOWTEXT = 8;
    private static final int COLOR_HIGHLIGHT = 13;
    private static final int COLOR_HIGHLIGHTTEXT = 14;
    private static final int COLOR_BTNFACE = 15;
    private static final int COLOR_GRAYTEXT = 17;
    private static final int COLOR_BTNTEXT = 18;
    private static final int COLOR_HOTLIGHT = 26;
    /** Where HIGHCONTRASTW has its flags. */
    private static final int FLAGS = 4;
    /** The size of HIGHCONTRASTW: two numbers of 4 bytes and a pointer. */
    private static final int SIZE = 8 + Native.POINTER_SIZE;

    private ContrastTheme() {}

    /** The colours of the current contrast theme; empty if none is on, or if Windows doesn't say. */
    public static Optional<ContrastColors> read() {
        try {
            return isOn() ? Optional.of(colors()) : Optional.empty();
        } catch (RuntimeException | LinkageError unreadable) {
            LOG.debug("The contrast theme could not be read: {}", unreadable.toString());
            return Optional.empty();
        }
    }

    private static boolean isOn() {
        try (Memory state = new Memory(SIZE)) {
            state.clear();
            state.setInt(0, SIZE);
            return UserLibrary.INSTANCE.SystemParametersInfo(SPI_GETHIGHCONTRAST, SIZE, state, 0)
                    && (state.getInt(FLAGS) & HCF_HIGHCONTRASTON) != 0;
        }
    }

    private static ContrastColors colors() {
        return new ContrastColors(
                color(COLOR_WINDOW),
                color(COLOR_WINDOWTEXT),
                color(COLOR_GRAYTEXT),
                color(COLOR_HOTLIGHT),
                color(COLOR_HIGHLIGHT),
                color(COLOR_HIGHLIGHTTEXT),
                color(COLOR_BTNFACE),
                color(COLOR_BTNTEXT));
    }

    private static Color color(int index) {
        return ofColorRef(UserLibrary.INSTANCE.GetSysColor(index));
    }

    /** The colour of a COLORREF, which holds blue, green and red from high to low. Its highest byte doesn't count. */
    public static Color ofColorRef(int value) {
        return new Color(value & 0xFF, value >>> 8 & 0xFF, value >>> 16 & 0xFF);
    }
}
