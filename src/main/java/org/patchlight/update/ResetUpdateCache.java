package org.patchlight.update;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.Message;
import org.patchlight.health.Subject;
import org.patchlight.health.Undo;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.ServiceFacts;
import org.patchlight.pc.ServiceState;
import org.patchlight.pc.StartType;
import org.patchlight.repair.Fix;
import org.patchlight.repair.Prescription;
import org.patchlight.repair.step.RenameAside;
import org.patchlight.repair.step.StartService;
import org.patchlight.repair.step.Step;
import org.patchlight.repair.step.StopService;

/**
 * Sets the folder SoftwareDistribution aside, so that Windows makes a new one and downloads again (Microsoft KB910336). Whatever uses the
 * folder is stopped first, and what ran before is started again. Nothing is deleted; the list of past updates is in the old folder.
 */
public final class ResetUpdateCache implements Fix {
    /** In the order in which they are stopped: the one that starts others first. */
    private static final List<String> USERS = List.of("UsoSvc", "wuauserv", "DoSvc", "BITS", "msiserver");

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    @Override
    public FixDeclaration declaration() {
        List<Message> touches = List.of(
                Message.of("fix.reset-update-cache.touches.folder"),
                Message.of("fix.reset-update-cache.touches.services"));
        return new FixDeclaration("reset-update-cache", Subject.UPDATES, touches, true, Undo.FULL, false, true);
    }

    @Override
    public Prescription prescribe(Pc pc, @Nullable String value) throws PcException {
        String folder = pc.facts().windowsFolder() + "\\SoftwareDistribution";
        if (pc.files().find(folder).isEmpty()) {
            return Prescription.none(Message.of("fix.reset-update-cache.nothing", folder));
        }
        List<Step> steps = new ArrayList<>();
        List<Step> starts = new ArrayList<>();
        for (String user : USERS) {
            Optional<ServiceFacts> service = pc.services().find(user);
            if (service.isPresent() && service.get().state() != ServiceState.STOPPED) {
                steps.add(new StopService(service.get().name()));
                start(service.get()).ifPresent(starts::add);
            }
        }
        steps.add(RenameAside.toFreeName(
                pc, folder, "SoftwareDistribution.old-" + stamp(pc.clock().now()), USERS));
        Collections.reverse(starts);
        steps.addAll(starts);
        return Prescription.of(steps);
    }

    /** One that was stopping already stays stopped; one that was disabled while it ran could not be started. */
    private static Optional<Step> start(ServiceFacts service) {
        return service.state() == ServiceState.STOPPING || service.startType() == StartType.DISABLED
                ? Optional.empty()
                : Optional.of(new StartService(service.name()));
    }

    private static String stamp(Instant time) {
        return STAMP.format(time);
    }
}
