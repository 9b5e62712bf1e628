package org.patchlight.update;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchlight.pc.agent.AgentEntry;
import org.patchlight.pc.event.EventRecord;

/** Whatever records a PC has, its check and the reading of copies of them give the same findings. */
class TwoDoorsRandomTest {
    private static final int CASES = Integer.getInteger("twodoors.cases", 300);
    private static final long SEED = Long.getLong("twodoors.seed", System.nanoTime() % 1_000_000_000L);

    @TempDir
    Path folder;

    @Test
    void any_records_give_the_same_findings() throws IOException {
        for (int number = 0; number < CASES; number++) {
            long seed = SEED + number;
            try {
                compare(new RandomRecords(seed));
            } catch (AssertionError different) {
                throw new AssertionError("-Dtwodoors.cases=1 -Dtwodoors.seed=" + seed, different);
            }
        }
    }

    private void compare(RandomRecords records) throws IOException {
        PaperPc pc = new PaperPc(PaperPc.ELEVEN);
        pc.log(records.lines().toArray(String[]::new));
        pc.events(records.newestEventsFirst().toArray(EventRecord[]::new));
        List<AgentEntry> entries = records.newestEntriesFirst();
        pc.agent(AgentAnswers.memory(entries.toArray(AgentEntry[]::new)));
        StringBuilder xml = new StringBuilder();
        records.newestEventsFirst().forEach(event -> xml.append(TwoDoors.xml(event)));
        Files.writeString(folder.resolve("ReportingEvents.log"), String.join("\r\n", records.lines()));
        Files.writeString(folder.resolve("events.xml"), xml);
        Files.writeString(folder.resolve("history.txt"), records.printedEntries());
        TwoDoors.compared(pc, folder);
    }
}
