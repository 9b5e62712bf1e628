package org.patchlight.release;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.patchlight.machine.Workers;
import org.patchlight.release.ReleaseException.Reason;

/**
 * Reads from a source within a limit of time. A server that sends a byte now and then would hold a program for ever, because
 * a timeout of a socket only limits the wait for one byte.
 *
 * @param nanos a clock that only runs forward, in nanoseconds
 * @param limit the longest time for one file
 */
public record Reading(ReleaseSource source, LongSupplier nanos, Duration limit) {
    /** Takes a piece of a file. */
    public interface Sink {
        void take(byte[] buffer, int length) throws IOException;
    }

    private static final int BUFFER = 1 << 16;

    /** A whole small file; at most this many bytes, else it is damaged. */
    byte[] whole(URI address, int largest) throws ReleaseException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (InputStream bytes = open(address, 0).bytes()) {
            long size = copy(bytes, largest + 1L, (buffer, length) -> all.write(buffer, 0, length));
            if (size > largest) {
                throw new ReleaseException(Reason.DAMAGED);
            }
            return all.toByteArray();
        } catch (IOException failed) {
            throw unreachable(address, failed);
        }
    }

    /** Opens a file. Headers that never end are given up in time, too. */
    ReleaseSource.Body open(URI address, long from) throws IOException, ReleaseException {
        try {
            return Workers.within(limit, "open a release", () -> source.open(address, from));
        } catch (TimeoutException slow) {
            throw new InterruptedIOException("too slow");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof ReleaseException reason) {
                throw reason;
            }
            throw failed.getCause() instanceof IOException known ? known : new IOException(failed.getCause());
        }
    }

    /**
     * Copies until the end.
     *
     * @param most the most bytes to take
     * @return how many bytes were taken
     * @throws IOException if reading fails or takes too long, or the sink fails
     */
    long copy(InputStream bytes, long most, Sink sink) throws IOException {
        long start = nanos.getAsLong();
        byte[] buffer = new byte[BUFFER];
        long taken = 0;
        while (taken < most) {
            int length = bytes.read(buffer, 0, (int) Math.min(buffer.length, most - taken));
            if (length < 0) {
                break;
            }
            if (nanos.getAsLong() - start > limit.toNanos()) {
                throw new InterruptedIOException("too slow");
            }
            sink.take(buffer, length);
            taken += length;
        }
        return taken;
    }

    static ReleaseException unreachable(URI address, IOException failed) {
        return new ReleaseException(
                Reason.UNREACHABLE, String.valueOf(address.getHost()), String.valueOf(failed.getMessage()));
    }
}
