package org.patchlight.pc.simulated;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.RestorePoints;
import org.patchlight.pc.policy.RestoreSettings;
import org.patchlight.pc.policy.RestoreSettings.State;
import org.patchlight.pc.simulated.model.Model;
import org.patchlight.pc.simulated.model.ModelKeeper;
import org.patchlight.pc.simulated.state.ServiceKeys;

/** The restore points of a simulated PC. As Windows does, it makes none too soon after another, without a word. */
final class SimulatedRestorePoints implements RestorePoints {
    private static final int SERVICE_DISABLED = 1058;
    /** Its copies of a volume are what restore points consist of. */
    private static final String SHADOW_COPIES = "VSS";

    private final ModelKeeper keeper;
    private final SimulatedRegistry registry;

    SimulatedRestorePoints(ModelKeeper keeper) {
        this.keeper = keeper;
        this.registry = new SimulatedRegistry(keeper);
    }

    @Override
    public List<Point> all(Duration limit) throws PcException {
        settings("ListRestorePoints");
        return keeper.read(model -> List.copyOf(model.restorePoints));
    }

    @Override
    public List<Point> create(String description, Duration limit) throws PcException {
        RestoreSettings settings = settings(CREATE);
        if (settings.isOff() || keeper.read(model -> ServiceKeys.isDisabled(model, SHADOW_COPIES))) {
            throw new PcException(Reason.FAILED, CREATE, TARGET, SERVICE_DISABLED);
        }
        if (keeper.read(model -> !isTooSoon(model, settings.spacing()))) {
            keeper.change(CREATE, TARGET, model -> model.restorePoints.add(next(model, description)));
        }
        return all(limit);
    }

    private RestoreSettings settings(String operation) throws PcException {
        RestoreSettings settings = RestoreSettings.read(registry, keeper.read(model -> model.version));
        if (settings.state() == State.ABSENT) {
            throw new PcException(Reason.UNAVAILABLE, operation, TARGET, 0);
        }
        return settings;
    }

    private static boolean isTooSoon(Model model, Duration spacing) {
        Instant now = model.now();
        return model.restorePoints.stream()
                .anyMatch(point -> Duration.between(point.made(), now).compareTo(spacing) < 0);
    }

    private static Point next(Model model, String description) {
        long newest =
                model.restorePoints.stream().mapToLong(Point::number).max().orElse(0);
        return new Point(newest + 1, description, model.now());
    }
}
