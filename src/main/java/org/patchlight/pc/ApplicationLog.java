package org.patchlight.pc;

import java.time.Duration;
import java.util.List;
import org.patchlight.pc.PcException.Reason;

/** The Application log of a PC, into which this program writes. {@link EventLog} reads it. */
public interface ApplicationLog {
    /** The channel. */
    String CHANNEL = "Application";
    /** The source of all events, which setup registers for all users. */
    String SOURCE = "Patchlight";

    /** The key of the source: {@link #TEXTS} holds the file with its texts. */
    RegistryKey KEY = RegistryKey.machine("SYSTEM\\CurrentControlSet\\Services\\EventLog\\Application\\" + SOURCE);

    /** The value of {@link #KEY} without which Windows shows no text for an event. */
    String TEXTS = "EventMessageFile";

    /** The log of a PC that takes no events. */
    ApplicationLog NONE = (id, level, strings, limit) -> {
        throw new PcException(Reason.UNAVAILABLE, "ReportEvent", SOURCE, 0);
    };

    /** How serious an event is. */
    enum Level {
        ERROR(2),
        WARNING(3),
        INFORMATION(4);

        private final int number;

        Level(int number) {
            this.number = number;
        }

        /** The number of the level in a record of the log. */
        public int number() {
            return number;
        }
    }

    /**
     * Writes one event. Windows also takes events of a source that no one registered, and then shows them without a text.
     *
     * @param id the event id, 1 to 65535
     * @param strings what the text of the event names as 1, 2 and so on; at most 20, each up to 1,000 characters
     * @param limit the longest time to wait
     * @throws PcException DENIED, TIMED_OUT, UNAVAILABLE or FAILED
     */
    void write(int id, Level level, List<String> strings, Duration limit) throws PcException;
}
