package org.patchlight.update;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.ServiceFacts;
import org.patchlight.pc.ServiceState;
import org.patchlight.pc.StartType;
import org.patchlight.repair.step.RenameAside;
import org.patchlight.repair.step.StartService;
import org.patchlight.repair.step.Step;
import org.patchlight.repair.step.StopService;

/** Sets a folder aside that services use: they are stopped, the folder gets a name that tells the time, and what ran before is started again. */
final class SetAside {
    private static final String ASIDE = ".old-";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private SetAside() {}

    /**
     * The steps.
     *
     * @param users the services that use the folder, in the order in which they are stopped
     */
    static List<Step> steps(Pc pc, String folder, List<String> users) throws PcException {
        List<Step> steps = new ArrayList<>();
        List<Step> starts = new ArrayList<>();
        List<String> order = inOrder(pc, users);
        for (String user : order) {
            Optional<ServiceFacts> service = pc.services().find(user);
            if (service.isPresent() && service.get().state() != ServiceState.STOPPED) {
                steps.add(new StopService(service.get().name()));
                start(service.get()).ifPresent(starts::add);
            }
        }
        String name = name(folder) + ASIDE + STAMP.format(pc.clock().now());
        steps.add(RenameAside.toFreeName(pc, folder, name, order));
        Collections.reverse(starts);
        steps.addAll(starts);
        return steps;
    }

    /** Each service behind those that run and need it, which Windows demands to be stopped first. */
    private static List<String> inOrder(Pc pc, List<String> users) throws PcException {
        Set<String> order = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        List<String> all = new ArrayList<>();
        for (String user : users) {
            if (pc.services().find(user).isPresent()) {
                pc.services().dependents(user).stream().filter(order::add).forEach(all::add);
            }
            if (order.add(user)) {
                all.add(user);
            }
        }
        return all;
    }

    /**
     * When the folder was last set aside, by the names beside it: an undo takes its own away again, and so does whoever deletes the old folder.
     *
     * @throws PcException if they could not be listed
     */
    static Optional<Instant> newest(Pc pc, String folder) throws PcException {
        Pattern aside = Pattern.compile(
                Pattern.quote(name(folder) + ASIDE) + "(\\d{8}-\\d{6})(-\\d+)?",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return pc.files().list(parent(folder)).stream()
                .map(aside::matcher)
                .filter(Matcher::matches)
                .flatMap(found -> time(found.group(1)).stream())
                .max(Instant::compareTo);
    }

    private static Optional<Instant> time(String stamp) {
        try {
            return Optional.of(STAMP.parse(stamp, Instant::from));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    /** One that was stopping already stays stopped; one that was disabled while it ran could not be started. */
    private static Optional<Step> start(ServiceFacts service) {
        return service.state() == ServiceState.STOPPING || service.startType() == StartType.DISABLED
                ? Optional.empty()
                : Optional.of(new StartService(service.name()));
    }

    private static String parent(String path) {
        return path.substring(0, path.lastIndexOf('\\'));
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('\\') + 1);
    }
}
