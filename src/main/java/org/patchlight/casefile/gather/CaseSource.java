package org.patchlight.casefile.gather;

import java.util.List;
import org.patchlight.evidence.kind.SourceKind;
import org.patchlight.health.Message;

/**
 * One file of copied evidence and the result of reading it.
 *
 * @param path where it was found; inside a zip the zip's path, an exclamation mark and its name there
 * @param kind its kind
 * @param records the number of records that could be read
 * @param unreadable the number of records, or of whole files, that could not
 * @param outcome how the newest install, download or search in it ended; without one its newest upgrade, or repair or
 *     examination of the component store
 * @param troubles why something could not be read
 * @param ofClock whether it is about the clock alone, so that it can't be expected to say anything about updates
 */
public record CaseSource(
        String path,
        SourceKind kind,
        long records,
        long unreadable,
        SourceOutcome outcome,
        List<Message> troubles,
        boolean ofClock) {
    public CaseSource {
        troubles = List.copyOf(troubles);
    }

    /** A source that could not be read at all. */
    public static CaseSource unreadable(String path, Message why) {
        return new CaseSource(path, SourceKind.UNKNOWN, 0, 1, SourceOutcome.UNKNOWN, List.of(why), false);
    }

    /** A file that holds no evidence at all, such as a program: it hides nothing. */
    public static CaseSource foreign(String path, Message why) {
        return new CaseSource(path, SourceKind.UNKNOWN, 0, 0, SourceOutcome.UNKNOWN, List.of(why), false);
    }

    /** Whether a verdict can be based on the source: it shows how an operation ended, and hides no failure. */
    public boolean isJudged() {
        return outcome != SourceOutcome.UNKNOWN;
    }
}
