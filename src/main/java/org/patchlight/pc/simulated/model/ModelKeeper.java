package org.patchlight.pc.simulated.model;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.event.EventRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Guards the {@link Model}: one thread at a time, and every change goes to the file at once. Processes that use the file
 * one after the other see each other's changes. Changes that two processes make at the same moment can be lost.
 */
public final class ModelKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(ModelKeeper.class);

    /** Reads of the model, and changes by {@link #change}, that belong together. */
    public interface Operation<T> {
        /** Runs while no other thread uses the model. */
        T perform(Model model) throws PcException;
    }

    /** One change of the model. */
    public interface Change {
        /** Changes the model, or throws before it has changed anything. */
        void make(Model model) throws PcException;
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final @Nullable ModelFile fileOrNull;
    private final Faults faults;
    private final List<Consumer<List<EventRecord>>> listeners = new CopyOnWriteArrayList<>();
    /** New records of the event log that no listener has received yet. */
    private final List<EventRecord> pending = new ArrayList<>();

    private Model model;

    /**
     * @param model the PC
     * @param fileOrNull the file that holds the PC; null keeps it in memory only
     * @param faults the faults that tests set
     */
    public ModelKeeper(Model model, @Nullable ModelFile fileOrNull, Faults faults) {
        this.model = model;
        this.fileOrNull = fileOrNull;
        this.faults = faults;
    }

    /** The faults that tests set. */
    public Faults faults() {
        return faults;
    }

    /** Passes new records of the event log to the listener, on the changing thread and after the lock is released. */
    public void addListener(Consumer<List<EventRecord>> listener) {
        listeners.add(listener);
    }

    /** Passes nothing more to the listener. */
    public void removeListener(Consumer<List<EventRecord>> listener) {
        listeners.remove(listener);
    }

    /**
     * Runs an operation while no other thread uses the model. Operations may be nested.
     *
     * @throws PcException what the operation throws
     */
    public <T> T perform(Operation<T> operation) throws PcException {
        lock.lock();
        try {
            reload();
            return operation.perform(model);
        } finally {
            release();
        }
    }

    /** Reads something from the model that never fails. */
    public <T> T read(Function<Model, T> reader) {
        lock.lock();
        try {
            reload();
            return reader.apply(model);
        } finally {
            release();
        }
    }

    /**
     * Makes one change and writes it to the file. If that fails, the change is undone.
     *
     * @param operation the Windows call that an error reports
     * @param target what the call is about
     * @throws PcException what the change throws; FAILED if it could not be written, or if the file was damaged in the
     *     meantime, which leaves the file unchanged
     */
    public void change(String operation, String target, Change change) throws PcException {
        lock.lock();
        try {
            reload();
            if (fileOrNull != null && fileOrNull.isOverwritten()) {
                throw new PcException(Reason.FAILED, operation, target, 0);
            }
            faults.beforeChange(operation, target);
            int before = model.events.size();
            change.make(model);
            if (fileOrNull != null) {
                write(fileOrNull, operation, target);
            }
            pending.addAll(model.events.subList(Math.min(before, model.events.size()), model.events.size()));
        } finally {
            release();
        }
    }

    /** Changes the PC as Windows does by itself: no fault refuses it, and {@link Faults#onEachChange} does not see it. */
    public void happens(Consumer<Model> change) {
        lock.lock();
        try {
            reload();
            change.accept(model);
            if (fileOrNull != null && !fileOrNull.isOverwritten()) {
                fileOrNull.write(model);
            }
        } catch (IOException unwritten) {
            LOG.debug("what happened to the simulated PC could not be written down", unwritten);
        } finally {
            release();
        }
    }

    /** Calls the listeners only after the unlock: they may use the model themselves. */
    private void release() {
        List<EventRecord> fresh = lock.getHoldCount() > 1 ? List.of() : List.copyOf(pending);
        if (!fresh.isEmpty()) {
            pending.clear();
        }
        lock.unlock();
        if (!fresh.isEmpty()) {
            listeners.forEach(listener -> listener.accept(fresh));
        }
    }

    /** Reads changes that another process made to the same PC; never inside an operation. */
    private void reload() {
        if (fileOrNull == null || lock.getHoldCount() > 1 || !fileOrNull.isOverwritten()) {
            return;
        }
        try {
            model = fileOrNull.read();
        } catch (IOException unread) {
            LOG.debug("the file of the simulated PC was damaged meanwhile", unread);
        }
    }

    private void write(ModelFile file, String operation, String target) throws PcException {
        try {
            file.write(model);
        } catch (IOException unwritten) {
            restore(file, unwritten);
            throw new PcException(Reason.FAILED, operation, target, unwritten);
        }
    }

    private void restore(ModelFile file, IOException unwritten) {
        try {
            model = file.read();
        } catch (IOException unread) {
            unwritten.addSuppressed(unread);
        }
    }
}
