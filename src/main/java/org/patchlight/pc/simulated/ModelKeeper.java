package org.patchlight.pc.simulated;

import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;

/** Holds the {@link Model}, lets one thread at it at a time, and writes it to its file after every single change. */
final class ModelKeeper {
    /** A question to the model. */
    interface Question<T> {
        T ask(Model model) throws PcException;
    }

    /** One change of the model; throws before it has changed anything. */
    interface Change {
        void make(Model model) throws PcException;
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final @Nullable ModelFile fileOrNull;
    private final Faults faults;
    private Model model;

    ModelKeeper(Model model, @Nullable ModelFile fileOrNull, Faults faults) {
        this.model = model;
        this.fileOrNull = fileOrNull;
        this.faults = faults;
    }

    Faults faults() {
        return faults;
    }

    /** Asks the model, or does several things to it that belong together; may be nested. */
    <T> T ask(Question<T> question) throws PcException {
        lock.lock();
        try {
            return question.ask(model);
        } finally {
            lock.unlock();
        }
    }

    /** Asks what cannot be refused. */
    <T> T tell(java.util.function.Function<Model, T> question) {
        lock.lock();
        try {
            return question.apply(model);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Makes one change and writes it down. If it cannot be written, it was not made.
     *
     * @throws PcException what the change throws; FAILED if it could not be written down
     */
    void change(String operation, String target, Change change) throws PcException {
        lock.lock();
        try {
            faults.beforeChange(operation, target);
            change.make(model);
            if (fileOrNull != null) {
                write(fileOrNull, operation, target);
            }
        } finally {
            lock.unlock();
        }
    }

    private void write(ModelFile file, String operation, String target) throws PcException {
        try {
            file.write(model);
        } catch (IOException unwritten) {
            takeBack(file, unwritten);
            throw new PcException(Reason.FAILED, operation, target, unwritten);
        }
    }

    private void takeBack(ModelFile file, IOException unwritten) {
        try {
            model = file.read();
        } catch (IOException unread) {
            unwritten.addSuppressed(unread);
        }
    }
}
