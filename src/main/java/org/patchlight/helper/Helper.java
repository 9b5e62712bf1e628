package org.patchlight.helper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.patchlight.health.Message;
import org.patchlight.helper.HelperPlan.NotThisPlanException;
import org.patchlight.machine.Faults;
import org.patchlight.pc.PcException;
import org.patchlight.repair.undo.UndoResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The part of the program that runs as an administrator. It carries out one order, writes its progress to a file, and
 * ends. It continues if the process that started it is gone, and nothing outside can stop it.
 */
public final class Helper {
    /** The first argument that makes the program a helper. */
    public static final String WORD = "helper";

    private static final Logger LOG = LoggerFactory.getLogger(Helper.class);

    /** The place of the progress files. */
    public interface Place {
        /**
         * Opens the folder, which only administrators can write.
         *
         * @throws IOException if the folder does not exist or is not safe
         */
        Path open() throws IOException;
    }

    /** Opens this PC, which may take seconds. */
    public interface Opening {
        /**
         * Opens the PC.
         *
         * @param folder the folder of administrators
         * @throws PcException if Windows could not be opened
         */
        HelperTools open(Path folder) throws PcException;
    }

    private final Place place;
    private final Opening opening;

    /**
     * A helper.
     *
     * @param place the place of the progress files
     * @param opening opens this PC
     */
    public Helper(Place place, Opening opening) {
        this.place = place;
        this.opening = opening;
    }

    /** Carries out the order in the arguments. */
    public HelperExit run(List<String> arguments) {
        HelperOrder order;
        try {
            order = OrderReader.read(arguments);
        } catch (OrderRefusedException notOurs) {
            LOG.warn("the arguments are no order: {}", notOurs.getMessage());
            return HelperExit.NO_ORDER;
        }
        Path folder;
        ProgressLog log;
        try {
            folder = place.open();
            log = ProgressLog.create(folder, order.id());
        } catch (IOException unsafe) {
            LOG.warn("nothing is done without a safe place to tell of it", unsafe);
            return HelperExit.NO_PLACE;
        }
        try (ProgressLog open = log;
                Heartbeat beat = new Heartbeat(open::alive)) {
            LOG.info("order {} begins, told by {}", order.id(), beat);
            OldProgress.clear(folder);
            return carryOut(order, folder, open);
        }
    }

    private HelperExit carryOut(HelperOrder order, Path folder, ProgressLog log) {
        try (HelperTools tools = opening.open(folder)) {
            if (order instanceof HelperOrder.Repair repair) {
                log.ended(tools.repairs().run(new HelperPlan(tools).of(repair), log));
            } else if (order instanceof HelperOrder.Undo undo) {
                log.undone(undo(tools, undo.run()));
            }
            return HelperExit.REPORTED;
        } catch (NotThisPlanException changed) {
            LOG.info("refused: {}", changed.reason());
            log.refused(changed.reason());
            return HelperExit.REPORTED;
        } catch (IOException unreadable) {
            LOG.warn("the journal cannot be read", unreadable);
            log.refused(Message.of("failure.journal", String.valueOf(unreadable.getMessage())));
            return HelperExit.REPORTED;
        } catch (PcException closed) {
            LOG.warn("Windows could not be opened", closed);
            log.refused(HelperExit.NO_PC.words());
            return HelperExit.NO_PC;
        } catch (Throwable bug) {
            Faults.log(LOG, "a bug ended the helper", bug);
            return HelperExit.DIED;
        }
    }

    private static UndoResult undo(HelperTools tools, String run) throws IOException {
        var proposal = tools.undoer().propose(run);
        if (proposal.block().isPresent()) {
            LOG.info("not undone: {}", proposal.block().get());
        }
        return tools.undoer().undo(proposal);
    }
}
