package org.patchlight.collect;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.privacy.ListedText;

/**
 * Collects the evidence of a PC: its logs, events, services, policies and settings, and Patchlight's own results. It
 * only reads.
 */
public final class Collector {
    private static final long ROOM = 100L << 20;
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final String REPORT = "w32tm.txt";

    private final Pc pc;
    private final Function<Message, String> words;
    private final long room;

    /**
     * What Patchlight itself knows of the PC.
     *
     * @param version the version of the program
     * @param check the result of a check, as JSON
     * @param selfTest the result of a self-test, as JSON
     * @param history the rows of its history, as comma-separated values
     */
    public record Own(String version, String check, String selfTest, List<String> history) {
        public Own {
            history = List.copyOf(history);
        }
    }

    /**
     * A collector with the default size limit.
     *
     * @param pc the PC
     * @param words puts a message into the user's language
     */
    public Collector(Pc pc, Function<Message, String> words) {
        this(pc, words, ROOM);
    }

    /**
     * A collector with a size limit.
     *
     * @param room the largest number of bytes to collect, before compression
     */
    Collector(Pc pc, Function<Message, String> words, long room) {
        this.pc = pc;
        this.words = words;
        this.room = room;
    }

    /**
     * Writes the zip. Evidence that the PC does not give is noted and is not an error.
     *
     * @param out receives the zip
     * @param own Patchlight's own results
     * @return what the zip contains and what is missing
     * @throws IOException only if the zip could not be written
     */
    public List<Entry> write(OutputStream out, Own own) throws IOException {
        Scrubber scrubber = new Scrubber(NamesOfPeople.of(pc));
        try (EvidenceZip zip = new EvidenceZip(out, scrubber, room)) {
            String readme = words.apply(Message.of("collect.readme", own.version()));
            zip.ownText("README.txt", readme.lines().toList());
            zip.json("patchlight/check.json", own.check());
            zip.json("patchlight/selftest.json", own.selfTest());
            UnaryOperator<String> keeping = text -> ListedText.keep(scrubber.scrub(text));
            RegistryCopy registry = new RegistryCopy(pc, keeping);
            zip.readyText("settings.reg", registry.lines(), registry.troubleOrNull());
            timeService(zip);
            new EventCopies(pc, zip, keeping).add();
            zip.text("patchlight/record.csv", own.history(), null);
            new LogCopies(pc, zip).add();
            return zip.entries();
        }
    }

    private void timeService(EvidenceZip zip) throws IOException {
        try {
            String report = pc.timeService().report(LIMIT);
            zip.text(REPORT, report.lines().toList(), null);
        } catch (PcException refused) {
            zip.missing(REPORT, Refusals.note(refused));
        }
    }
}
