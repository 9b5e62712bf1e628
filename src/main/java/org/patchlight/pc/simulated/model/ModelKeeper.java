package org.patchlight.pc.simulated.model;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.event.EventRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Holds the {@link Model}, lets one thread at it at a time, and writes it to its file after every single change. Processes that share the file one after the other see
 * what each other did; two that change it in the same moment are not kept apart. */
public final class ModelKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(ModelKeeper.class);

    /** A question to the model. */
    public interface Question<T> {
        T ask(Model model) throws PcException;
    }

    /** One change of the model; throws before it has changed anything. */
    public interface Change {
        void make(Model model) throws PcException;
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final @Nullable ModelFile fileOrNull;
    private final Faults faults;
    private final List<Consumer<List<EventRecord>>> readers = new CopyOnWriteArrayList<>();
    /** Records of the event log of which nobody was told yet. */
    private final List<EventRecord> unread = new ArrayList<>();

    private Model model;

    public ModelKeeper(Model model, @Nullable ModelFile fileOrNull, Faults faults) {
        this.model = model;
        this.fileOrNull = fileOrNull;
        this.faults = faults;
    }

    public Faults faults() {
        return faults;
    }

    /** Tells the reader of all records that are put into the event log from now on, when nothing more is done to the model. */
    public void addReader(Consumer<List<EventRecord>> reader) {
        readers.add(reader);
    }

    public void removeReader(Consumer<List<EventRecord>> reader) {
        readers.remove(reader);
    }

    /** Asks the model, or does several things to it that belong together; may be nested. */
    public <T> T ask(Question<T> question) throws PcException {
        lock.lock();
        try {
            catchUp();
            return question.ask(model);
        } finally {
            release();
        }
    }

    /** Asks what cannot be refused. */
    public <T> T tell(java.util.function.Function<Model, T> question) {
        lock.lock();
        try {
            catchUp();
            return question.apply(model);
        } finally {
            release();
        }
    }

    /**
     * Makes one change and writes it down. If it cannot be written, it was not made.
     *
     * @throws PcException what the change throws; FAILED if it could not be written down, or the file was damaged meanwhile and is left as it is
     */
    public void change(String operation, String target, Change change) throws PcException {
        lock.lock();
        try {
            catchUp();
            if (fileOrNull != null && fileOrNull.isOverwritten()) {
                throw new PcException(Reason.FAILED, operation, target, 0);
            }
            faults.beforeChange(operation, target);
            int before = model.events.size();
            change.make(model);
            if (fileOrNull != null) {
                write(fileOrNull, operation, target);
            }
            unread.addAll(model.events.subList(Math.min(before, model.events.size()), model.events.size()));
        } finally {
            release();
        }
    }

    /** Readers may ask for whatever they like, so they are told when nobody is at the model any more. */
    private void release() {
        List<EventRecord> news = lock.getHoldCount() > 1 ? List.of() : List.copyOf(unread);
        if (!news.isEmpty()) {
            unread.clear();
        }
        lock.unlock();
        if (!news.isEmpty()) {
            readers.forEach(reader -> reader.accept(news));
        }
    }

    /** Takes what another process did to the same PC; never in the midst of things that belong together. */
    private void catchUp() {
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
