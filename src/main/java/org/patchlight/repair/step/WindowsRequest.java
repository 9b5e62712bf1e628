package org.patchlight.repair.step;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.Programs.Page;
import org.patchlight.pc.file.RepairImage;

/**
 * Requests an action of Windows that can't be undone. If this PC can't do it, the step is skipped, and the next check
 * shows whether that matters.
 *
 * @param request the action
 * @param target what it acts on
 */
public record WindowsRequest(Request request, String target) implements Step {
    /** The actions that can be requested. */
    public enum Request {
        /** Set the clock now. */
        RESYNC_CLOCK(true, true),
        /** Search for updates and install them. */
        SEARCH_FOR_UPDATES(false, true),
        /** Repair the component store. */
        REPAIR_COMPONENT_STORE(true, false),
        /** Repair the component store from the image named by the target, which the fix has checked. */
        REPAIR_COMPONENT_STORE_FROM(true, false),
        /** Scan for devices again. */
        RESCAN_DEVICES(true, true),
        /** Open the page named by the target. */
        OPEN_PAGE(false, true);

        private final boolean administrator;
        private final boolean leavesNothing;

        Request(boolean administrator, boolean leavesNothing) {
            this.administrator = administrator;
            this.leavesNothing = leavesNothing;
        }

        /** The name of the action in a journal. */
        public String action() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The action of a repair of the component store from an image. */
    public static final String REPAIR_FROM = Request.REPAIR_COMPONENT_STORE_FROM.action();

    private static final Duration RESYNC_LIMIT = Duration.ofSeconds(60);
    /** DISM may take an hour. It pauses at 20 and at 62.3 percent without being stuck. */
    private static final Duration STORE_LIMIT = Duration.ofHours(2);

    private static final Duration DEVICES_LIMIT = Duration.ofMinutes(10);

    @Override
    public String action() {
        return request.action();
    }

    @Override
    public boolean leavesNothing() {
        return request.leavesNothing;
    }

    /** The tool is ended; what it repaired so far stays repaired. */
    @Override
    public boolean mayBeCutShort() {
        return request == Request.REPAIR_COMPONENT_STORE || request == Request.REPAIR_COMPONENT_STORE_FROM;
    }

    @Override
    public boolean administrator() {
        return request.administrator;
    }

    @Override
    public boolean opensForPerson() {
        return request == Request.OPEN_PAGE;
    }

    @Override
    public Optional<Message> unavailable() {
        return Optional.of(Message.of("step." + action() + ".unavailable", target));
    }

    @Override
    public StepOutcome act(Pc pc, IntConsumer progress) throws PcException {
        switch (request) {
            case RESYNC_CLOCK -> pc.timeService().resync(RESYNC_LIMIT);
            case SEARCH_FOR_UPDATES -> pc.updateAgent().startSearch();
            case REPAIR_COMPONENT_STORE -> {
                return repaired(pc.componentStore().repair(STORE_LIMIT, progress));
            }
            case REPAIR_COMPONENT_STORE_FROM -> {
                RepairImage image = RepairImage.parse(target)
                        .orElseThrow(() -> new PcException(Reason.MISSING, "CreateFile", target, 0));
                return repaired(pc.componentStore().repairFrom(image, STORE_LIMIT, progress));
            }
            case RESCAN_DEVICES -> pc.devices().rescan(DEVICES_LIMIT);
            case OPEN_PAGE -> {
                String opened = pc.programs()
                        .open(Page.valueOf(target.toUpperCase(Locale.ROOT).replace('-', '_')));
                return StepOutcome.done(Message.of("step.open-page.opened", opened));
            }
        }
        return StepOutcome.DONE;
    }

    private static StepOutcome repaired(boolean restart) {
        return restart ? StepOutcome.done(Message.of("step.repair-component-store.restart")) : StepOutcome.DONE;
    }

    /** A request to open a page. */
    public static WindowsRequest toOpen(Page page) {
        return new WindowsRequest(
                Request.OPEN_PAGE, page.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
