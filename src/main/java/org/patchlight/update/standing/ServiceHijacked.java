package org.patchlight.update.standing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingId;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.pc.PcException;
import org.patchlight.pc.service.ServiceProgram;
import org.patchlight.update.standing.reference.ForeignProgram;

/**
 * Reports a service that updates or the clock need and that runs another program than Windows' own. Windows never does
 * this by itself; malware does, and so do some programs that block updates. No fix here starts or changes such a service:
 * a scanner must find the program first.
 */
public final class ServiceHijacked implements StandingCheck {
    private static final int LONGEST = 300;

    @Override
    public List<Finding> findings(UpdateSituation situation, List<Message> unread) {
        List<String> services = new ArrayList<>();
        List<Message> evidence = new ArrayList<>();
        for (String service : ServiceProgram.KNOWN) {
            try {
                ForeignProgram.find(situation.pc(), service).ifPresent(program -> {
                    services.add(program.service());
                    evidence.add(Message.of(
                            "update.evidence.service-hijacked",
                            program.service(),
                            shortened(program.text()),
                            program.value()));
                });
            } catch (PcException refused) {
                unread.add(Message.of("update.evidence.service-program-unread", service));
            }
        }
        return services.isEmpty() ? List.of() : List.of(finding(services, evidence, situation.now()));
    }

    /**
     * The finding.
     *
     * @param services the key names of the services
     * @param evidence what each of them runs
     */
    public static Finding finding(List<String> services, List<Message> evidence, Instant observed) {
        return new Finding(
                FindingId.SERVICE_HIJACKED,
                Subject.UPDATES,
                Severity.PROBLEM,
                List.of(String.join(", ", services)),
                evidence,
                observed,
                null,
                List.of());
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\p{Cntrl}", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }
}
