package org.patchlight.evidence;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.patchlight.machine.Workers;

/**
 * Unpacks the next files of a zip on a thread of its own while earlier ones are received, a few small files at most. The
 * files come in their order, and the zip is unpacked in the same order as without a thread: after a file that is opened
 * again by its reader, the thread waits until that is received. So each limit is met at the same byte.
 */
final class ZipAhead implements Closeable {
    /** The most files that wait, each up to {@link SmallFile#LONGEST}. */
    private static final int MOST_WAITING = 3;

    private static final long RETRY_MILLIS = 50;
    private static final long LONGEST_CLOSE_MILLIS = 5000;

    /**
     * The next file.
     *
     * @param memberOrNull the file; null after the last one
     * @param startOrNull its first bytes; null if it cannot be opened
     * @param receiver receives the file
     * @param failureOrNull why it cannot be opened, or what ended the thread
     */
    record Unpacked(
            @Nullable ZipMember memberOrNull,
            @Nullable SmallFile startOrNull,
            Consumer<EvidenceFile> receiver,
            @Nullable Throwable failureOrNull) {
        private static Unpacked failed(@Nullable ZipMember memberOrNull, @Nullable Throwable failureOrNull) {
            return new Unpacked(memberOrNull, null, file -> {}, failureOrNull);
        }

        /**
         * Its first bytes.
         *
         * @throws IOException if it cannot be opened
         */
        SmallFile start() throws IOException {
            rethrow(failureOrNull);
            return Objects.requireNonNull(startOrNull);
        }

        /** Whether all of it is in memory. */
        boolean isWhole() {
            return startOrNull != null && startOrNull.isWhole() && !startOrNull.isZip();
        }

        /** Whether receiving it unpacks more. */
        private boolean opensAgain() {
            return startOrNull != null && !isWhole();
        }
    }

    private final ZipArchive zip;
    private final ZipDirectory directory;
    private final String shown;
    private final EvidenceVisitor visitor;
    private final Queue<byte[]> buffers;
    private final BlockingQueue<Unpacked> ready = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Semaphore received = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closed;
    private @Nullable Unpacked given;

    /**
     * Starts to unpack.
     *
     * @param shown the path of the zip for display
     * @param visitor prepares small files on the thread
     * @param buffers buffers to use, of {@link SmallFile#LONGEST} and one more; others are added
     */
    ZipAhead(ZipArchive zip, String shown, EvidenceVisitor visitor, Queue<byte[]> buffers) {
        this.zip = zip;
        this.directory = zip.directory();
        this.shown = shown;
        this.visitor = visitor;
        this.buffers = buffers;
        this.thread = Workers.thread("evidence-unpacking", this::unpackToTheEnd);
        thread.start();
    }

    /** The path of a file for display. */
    static String path(String shown, ZipMember member) {
        return shown + "!" + EvidenceName.shown(member.name());
    }

    /** The name of a file for display, without its folders. */
    static String name(ZipMember member) {
        return EvidenceName.shown(EvidenceName.last(member.name()));
    }

    /**
     * The next file. The one before is received, and its bytes are no longer needed.
     *
     * @return null after the last
     * @throws IOException if the directory of the zip is damaged here
     */
    @Nullable Unpacked next() throws IOException {
        finishGiven();
        Unpacked next = take();
        if (next.memberOrNull() == null) {
            rethrow(next.failureOrNull());
            return null;
        }
        given = next;
        return next;
    }

    private void finishGiven() {
        Unpacked done = given;
        given = null;
        if (done != null && done.startOrNull() != null) {
            buffers.add(done.startOrNull().bytes());
            if (done.opensAgain()) {
                received.release();
            }
        }
    }

    private Unpacked take() throws IOException {
        try {
            Unpacked next = ready.poll(RETRY_MILLIS, TimeUnit.MILLISECONDS);
            while (next == null) {
                boolean ended = !thread.isAlive();
                next = ready.poll(RETRY_MILLIS, TimeUnit.MILLISECONDS);
                if (ended && next == null) {
                    throw new IllegalStateException("the thread that unpacks has ended");
                }
            }
            return next;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while unpacking a zip");
        }
    }

    private static void rethrow(@Nullable Throwable failure) throws IOException {
        if (failure instanceof IOException damaged) {
            throw damaged;
        }
        if (failure instanceof RuntimeException ours) {
            throw ours;
        }
        if (failure instanceof Error severe) {
            throw severe;
        }
    }

    /** Ends the thread. It is not interrupted, because that would close the file of the zip. */
    @Override
    public void close() {
        closed = true;
        ready.clear();
        finishGiven();
        try {
            thread.join(LONGEST_CLOSE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void unpackToTheEnd() {
        try {
            for (ZipMember member = directory.next(); member != null && !closed; member = directory.next()) {
                if (!member.isFolder()) {
                    Unpacked next = unpack(member);
                    hand(next);
                    awaitReceived(next);
                }
            }
            hand(Unpacked.failed(null, null));
        } catch (IOException | RuntimeException | Error broken) {
            // A thread that waits for files must not wait forever.
            hand(Unpacked.failed(null, broken));
        }
    }

    private Unpacked unpack(ZipMember member) {
        byte[] used = buffers.poll();
        byte[] buffer = used == null ? new byte[SmallFile.LONGEST + 1] : used;
        try {
            SmallFile start = SmallFile.read(() -> zip.open(member), buffer);
            Unpacked plain = new Unpacked(member, start, visitor::file, null);
            return plain.isWhole() ? new Unpacked(member, start, prepared(member, start), null) : plain;
        } catch (IOException unreadable) {
            buffers.add(buffer);
            return Unpacked.failed(member, unreadable);
        }
    }

    private Consumer<EvidenceFile> prepared(ZipMember member, SmallFile start) {
        return visitor.prepare(new EvidenceFile(path(shown, member), name(member), start::open));
    }

    private void hand(Unpacked next) {
        try {
            while (!closed && !ready.offer(next, RETRY_MILLIS, TimeUnit.MILLISECONDS)) {
                // The visitor has not taken a file yet.
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReceived(Unpacked next) {
        try {
            while (next.opensAgain() && !closed && !received.tryAcquire(RETRY_MILLIS, TimeUnit.MILLISECONDS)) {
                // The visitor still reads the file.
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
