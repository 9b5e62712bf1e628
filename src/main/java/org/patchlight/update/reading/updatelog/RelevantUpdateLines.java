package org.patchlight.update.reading.updatelog;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.AsciiForm;
import org.patchlight.evidence.text.AsciiWords;
import org.patchlight.evidence.text.LineSkipper;

/**
 * Finds the lines of {@code WindowsUpdate.log} that may matter. What {@link ComponentLines} reads must be listed here: a
 * component all of whose lines are read, or words in the lines of another one. Only lines in the two forms that Windows
 * itself writes are skipped.
 */
final class RelevantUpdateLines implements LineSkipper {
    private static final AsciiForm DATE = new AsciiForm("0000-00-");
    private static final AsciiForm SLASHED_DATE = new AsciiForm("0000/00/");
    private static final AsciiForm TIME = new AsciiForm("00:00:00");
    private static final int TIME_AT = "0000-00-00 ".length();
    private static final int NUMBER_LENGTH = 9;
    private static final int SHORTEST = 40;

    /** The beginnings of codes that {@link TransportLines} remembers, its servers, and the failed synchronizations. */
    private static final AsciiWords TRANSPORT = new AsciiWords(
            "8Sw",
            "80072",
            "800704",
            "8019",
            "800B",
            "800b",
            "8009",
            "8024",
            "Sync",
            "Server URL = ",
            "communicating with the endpoint");

    private static final AsciiWords MISC = new AsciiWords(
            "8Lw\\",
            "80072",
            "800704",
            "8019",
            "800B",
            "800b",
            "8009",
            "8024",
            "Logging initialized",
            "Server URL = ",
            "communicating with the endpoint",
            "\\Download\\");

    /** The words of {@link SearchLines} and {@link InstallLines}. */
    private static final AsciiWords AGENT = new AsciiWords(
            "=FSC-HTINM:",
            "Finding updates",
            "Found ",
            "Searching for update with",
            "Call complete and error ",
            "code = ",
            "error = ",
            "-update check returned ",
            "LogHistory",
            "Top level update id ",
            "Installing ",
            "NotifyClient (",
            "Method failed for update ",
            "inner update : ");

    /** The words of {@link HandlerLines}: what it installs, its results, and the files of an update. */
    private static final AsciiWords HANDLER = new AsciiWords(
            "l:.",
            "nstall",
            "CBS package identity: ",
            "MSI transaction completed. MSI: ",
            "First failure for update ",
            "CBS called Error with ",
            "WARNING: Exit code = ",
            ".ms",
            ".exe",
            "\\Download\\");

    /** The words of {@link DownloadLines}. */
    private static final AsciiWords DOWNLOAD = new AsciiWords(
            "bwl",
            "job",
            "Job ",
            "Preparing update for install",
            "CloseUpdateInstallDirectory",
            "All files for update ",
            "All available CDNs",
            "occurred while downloading",
            "ownloading from ",
            " was not downloaded",
            "\\Download\\");

    private static final AsciiWords REPORT = new AsciiWords("R", "REPORT EVENT: ");

    /**
     * A component.
     *
     * @param name in lower case
     * @param wordsOrNull only its lines with one of these words are read; null if all are read
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Component(byte[] name, @Nullable AsciiWords wordsOrNull) {
        static Component of(String name, @Nullable AsciiWords words) {
            return new Component(name.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII), words);
        }
    }

    private static final Component[] COMPONENTS = {
        Component.of("Agent", AGENT),
        Component.of("AU", null),
        Component.of("ComApi", null),
        Component.of("Deployment", null),
        Component.of("DnldMgr", DOWNLOAD),
        Component.of("DownloadManager", DOWNLOAD),
        Component.of("DwnldMgr", DOWNLOAD),
        Component.of("Handler", HANDLER),
        Component.of("Misc", MISC),
        Component.of("ProtocolTalker", TRANSPORT),
        Component.of("PT", TRANSPORT),
        Component.of("Report", REPORT),
        Component.of("Reporter", REPORT),
        Component.of("Setup", null),
        Component.of("SLS", TRANSPORT),
        Component.of("UDP", null),
        Component.of("WebServices", TRANSPORT)
    };

    /** A line that is not in the usual form may belong to one before or after it. */
    private boolean afterOther;

    @Override
    public Fate judge(byte[] text, int from, int to) {
        int component = component(text, from, to);
        boolean ends = afterOther;
        afterOther = component < 0;
        if (component < 0) {
            return Fate.CONTINUES;
        }
        return ends || matters(text, component, to) ? Fate.READ : Fate.SKIPPED;
    }

    @Override
    public void other(String line) {
        afterOther = true;
    }

    /** The index of the component; -1 if the line is not in the usual form. */
    private static int component(byte[] text, int from, int to) {
        boolean dated = to - from > SHORTEST
                && (SLASHED_DATE.fits(text, from) || DATE.fits(text, from))
                && isDigit(text[from + TIME_AT - 3])
                && isDigit(text[from + TIME_AT - 2])
                && text[from + TIME_AT - 1] <= ' '
                && TIME.fits(text, from + TIME_AT);
        if (!dated) {
            return -1;
        }
        int process = afterBlanks(text, afterWord(text, from + TIME_AT, to), to);
        int thread = number(text, process, to);
        int component = thread < 0 ? -1 : number(text, thread, to);
        return component < 0 || component == to || !isDigit(text[process]) ? -1 : component;
    }

    /** The index after a number with any digits and letters, and the blanks that follow it; -1 if there is none. */
    private static int number(byte[] text, int from, int to) {
        int at = from;
        while (at < to && (isDigit(text[at]) || (text[at] | 0x20) >= 'a' && (text[at] | 0x20) <= 'z')) {
            at++;
        }
        boolean whole = at > from && at - from <= NUMBER_LENGTH && at < to && text[at] <= ' ';
        return whole ? afterBlanks(text, at, to) : -1;
    }

    private static boolean matters(byte[] text, int from, int to) {
        int end = afterWord(text, from, to);
        // The traces that can't be decoded count as unreadable.
        if (text[from] == 'U' && from + 1 < to && text[from + 1] == 'n') {
            return true;
        }
        for (Component component : COMPONENTS) {
            if (isNamed(text, from, end, component.name())) {
                AsciiWords words = component.wordsOrNull();
                boolean named = (words == AGENT || words == DOWNLOAD)
                        && NameLines.mayBeIn(text, afterBlanks(text, end, to), to);
                return words == null || named || words.areIn(text, end, to);
            }
        }
        return false;
    }

    private static boolean isNamed(byte[] text, int from, int end, byte[] name) {
        if (end - from != name.length) {
            return false;
        }
        for (int i = 0; i < name.length; i++) {
            if ((text[from + i] | 0x20) != name[i]) {
                return false;
            }
        }
        return true;
    }

    private static int afterWord(byte[] text, int from, int to) {
        int at = from;
        while (at < to && text[at] > ' ') {
            at++;
        }
        return at;
    }

    private static int afterBlanks(byte[] text, int from, int to) {
        int at = from;
        while (at < to && text[at] <= ' ') {
            at++;
        }
        return at;
    }

    private static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }
}
