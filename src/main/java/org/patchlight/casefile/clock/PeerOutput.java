package org.patchlight.casefile.clock;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.patchlight.clock.windows.StatusLines;
import org.patchlight.clock.windows.WrittenSeconds;

/**
 * The output of {@code w32tm /query /peers}. Labels are translated. A peer is the line two above the seconds until the
 * next question, with a state in words between them. Below follow mode and stratum.
 */
final class PeerOutput {
    private static final int MOST = 20;
    private static final int STRATUM = 2;
    private static final Pattern NAME = Pattern.compile("(?=.*[A-Za-z.:])[-\\w.:]{1,253}(?:,0x[0-9A-Fa-f]{1,4})?");
    private static final Pattern WORD = Pattern.compile("[^\\d(]{1,60}");
    private static final Pattern SECONDS = Pattern.compile(WrittenSeconds.NUMBER + "\\s?\\D{0,2}");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,2})\\s{0,4}\\(.*");
    private static final Pattern CODE = Pattern.compile("(0x8[0-9A-Fa-f]{7})\\s{0,4}\\(.*");

    /**
     * A peer.
     *
     * @param name its name, with flags
     * @param stratum its stratum; 0 if it never answered, or if the output doesn't show it
     * @param error the HRESULT of the last attempt; empty if there is none
     */
    record AskedPeer(String name, int stratum, String error) {}

    private final List<AskedPeer> peers = new ArrayList<>();
    private String above = "";
    private String twoAbove = "";
    private @Nullable String name;
    private int numbers;
    private int stratum;
    private String error = "";

    /** Reads the next line, without quotation signs. */
    void take(String line) {
        if (line.isBlank()) {
            return;
        }
        String value = StatusLines.value(line);
        boolean begins = SECONDS.matcher(value).matches()
                && WORD.matcher(above).matches()
                && NAME.matcher(twoAbove).matches();
        if (begins) {
            end();
            name = twoAbove;
        } else if (name != null) {
            detail(value);
        }
        twoAbove = above;
        above = value;
    }

    private void detail(String value) {
        Matcher number = NUMBER.matcher(value);
        Matcher code = CODE.matcher(value);
        if (code.matches()) {
            error = "0x" + code.group(1).substring(2).toUpperCase(Locale.ROOT);
        } else if (number.matches() && ++numbers == STRATUM) {
            stratum = Integer.parseInt(number.group(1));
        }
    }

    /** Ends the current peer. */
    void end() {
        if (name != null && peers.size() < MOST) {
            peers.add(new AskedPeer(name, stratum, error));
        }
        name = null;
        numbers = 0;
        stratum = 0;
        error = "";
    }

    /** The peers, in the order of the output. */
    List<AskedPeer> peers() {
        return List.copyOf(peers);
    }
}
