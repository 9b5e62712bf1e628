package org.patchlight.collect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.policy.HostsFile;
import org.patchlight.pc.policy.HostsLine;
import org.patchlight.pc.policy.HostsText;
import org.patchlight.pc.policy.RenamedService;
import org.patchlight.pc.policy.UpdateFiles;
import org.patchlight.pc.policy.UpdateFiles.Renamed;
import org.patchlight.pc.service.ServiceNames;
import org.patchlight.pc.service.StartRight;
import org.patchlight.update.policy.PolicyOrigin;

/**
 * What programs did to block updates and no registry value shows, as comments of a {@code .reg} file. Only names that are
 * the same on every PC are copied: programs and services of Windows, and Microsoft's domains.
 */
final class BlockerComments {
    private static final int MOST_LINES = 100;

    private final Pc pc;
    private final List<String> lines = new ArrayList<>();
    private @Nullable Message trouble;

    /** Reads the files and services. */
    BlockerComments(Pc pc) {
        this.pc = pc;
        programs();
        ServiceNames.RENAMED_BY_BLOCKERS.forEach(this::renamedKey);
        policies();
        StartRight.SERVICES.forEach(this::rights);
        hosts();
    }

    List<String> lines() {
        return lines;
    }

    /** The last error; null if everything could be read. */
    @Nullable Message troubleOrNull() {
        return trouble;
    }

    private void programs() {
        try {
            for (Renamed renamed : UpdateFiles.programs(pc)) {
                String path = renamed.path();
                UpdateFiles.program(path.substring(path.lastIndexOf('\\') + 1))
                        .ifPresent(name -> lines.add("; renamed program " + name));
            }
        } catch (PcException refused) {
            trouble = Refusals.note(refused);
        }
    }

    /** The name of the other key stays on the PC. */
    private void renamedKey(String service) {
        try {
            if (pc.services().find(service).isEmpty()
                    && !RenamedService.keys(pc, service).isEmpty()) {
                lines.add("; renamed key of the service " + service);
            }
        } catch (PcException refused) {
            trouble = Refusals.note(refused);
        }
    }

    /** Who set policies that refuse updates; what shows it stays on the PC. */
    private void policies() {
        try {
            PolicyOrigin.of(pc)
                    .ifPresent(origin -> lines.add("; update policies seem to be set by "
                            + origin.source().id()
                            + (origin.names().isEmpty() ? "" : ": " + String.join(", ", origin.names()))));
        } catch (PcException refused) {
            trouble = Refusals.note(refused);
        }
    }

    private void rights(String service) {
        try {
            if (pc.services().find(service).isPresent()
                    && StartRight.refusal(pc.services().accessList(service)).isPresent()) {
                lines.add("; Windows may not start the service " + service);
            }
        } catch (PcException unreadable) {
            // Only administrators may read the rights of some services.
        }
    }

    private void hosts() {
        try {
            Optional<String> path = HostsFile.path(pc);
            if (path.isEmpty() || pc.files().find(path.get()).isEmpty()) {
                return;
            }
            int count = 0;
            List<HostsText.Line> all =
                    HostsFile.read(pc, path.get()).map(HostsText::lines).orElse(List.of());
            for (HostsText.Line line : all) {
                Optional<String> domain = HostsLine.blockedDomain(line.text());
                if (domain.isPresent() && count < MOST_LINES) {
                    count++;
                    lines.add("; hosts line " + line.number() + " " + domain.get());
                }
            }
        } catch (PcException refused) {
            trouble = Refusals.note(refused);
        }
    }
}
