package org.patchlight.casefile.gather;

import java.util.List;
import org.patchlight.evidence.kind.SourceKind;
import org.patchlight.health.Message;

/**
 * One file of copied evidence and what came of it.
 *
 * @param path where it was found; inside a zip the zip's path, an exclamation mark and its name there
 * @param kind what it is
 * @param records how many records could be read
 * @param unreadable how many records, or files as a whole, could not
 * @param outcome how the newest install, download or search in it ended; where it has none, its newest upgrade or repair
 * @param troubles why something could not be read
 */
public record CaseSource(
        String path, SourceKind kind, long records, long unreadable, SourceOutcome outcome, List<Message> troubles) {
    public CaseSource {
        troubles = List.copyOf(troubles);
    }

    /** One that could not be read at all. */
    public static CaseSource unreadable(String path, Message why) {
        return new CaseSource(path, SourceKind.UNKNOWN, 0, 1, SourceOutcome.UNKNOWN, List.of(why));
    }

    /**
     * Whether it told anything that a verdict can rest on. A log that tells of no failure does; what a tool printed, and a part of the registry,
     * show one thing at one moment.
     */
    public boolean isJudged() {
        return switch (outcome) {
            case SUCCESS, FAILURE -> true;
            case NONE -> kind != SourceKind.TOOL_OUTPUT && kind != SourceKind.REGISTRY_EXPORT;
            case UNKNOWN -> false;
        };
    }
}
