package org.patchlight.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.patchlight.casefile.CaseReader;
import org.patchlight.casefile.ClockReader;
import org.patchlight.diagnosis.cause.CauseFinder;
import org.patchlight.evidence.EvidenceLimits;
import org.patchlight.health.Finding;
import org.patchlight.pc.event.EventRecord;
import org.patchlight.update.reading.EvidenceReaders;

/** Gives the same records to both doors: to the check of a PC, and to the reading of copies of its files. */
final class TwoDoors {
    /** What only one door can have: it says which sources there were. */
    private static final Set<String> OF_SOURCES = Set.of("update-source-unread", "updates-unknown", "evidence-unknown");

    private TwoDoors() {}

    /** The findings of both doors, which must be equal: the check of the PC, and the reading of the copies in a folder. */
    static List<String> compared(PaperPc pc, Path folder) {
        List<Finding> read = UpdateCheckRun.at(pc).result().findings();
        List<String> live = told(CauseFinder.report(PaperPc.NOW, read, false).findings());
        List<String> copied = told(new CaseReader(EvidenceReaders.byKind(), ClockReader.NONE, EvidenceLimits.USUAL)
                .read(List.of(folder), null, PaperPc.NOW)
                .report()
                .findings());
        assertThat(copied).isEqualTo(live);
        return live;
    }

    /** Id, severity, fixes and words of each finding; the evidence without the name of its source. */
    private static List<String> told(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> !OF_SOURCES.contains(finding.id()))
                .map(finding -> finding.id()
                        + ' '
                        + finding.severity()
                        + ' '
                        + finding.fixes()
                        + ' '
                        + UpdateCheckRun.text(finding).replaceAll(" ?\\(source: [^)]*\\)", ""))
                .toList();
    }

    /** A record as the event viewer exports it. */
    static String xml(EventRecord event) {
        StringBuilder data = new StringBuilder();
        for (Map.Entry<String, String> field : event.fields().entrySet()) {
            data.append("<Data Name='" + field.getKey() + "'>" + field.getValue() + "</Data>");
        }
        return "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='"
                + event.provider() + "'/><EventID>" + event.id() + "</EventID><TimeCreated SystemTime='" + event.time()
                + "'/><Channel>" + event.channel() + "</Channel></System><EventData>" + data
                + "</EventData></Event>\r\n";
    }
}
