package org.patchlight.pc.windows.event;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.WString;
import com.sun.jna.ptr.IntByReference;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.event.EventQuery;
import org.patchlight.pc.windows.call.Win32;

/** The results of a query of the event log, newest first, as XML. Open until closed. */
final class EventResults implements AutoCloseable {
    /** Larger batches can exceed what the service returns in one call (RPC_S_INVALID_BOUND) if records are large. */
    private static final int BATCH = 16;

    private static final int CHANNEL_NOT_FOUND = 15007;
    static final int TIMEOUT = 1460;
    private static final int PROC_NOT_FOUND = 127;
    private static final int FIRST_SIZE = 1 << 14;
    private static final int MOST_SIZE = 1 << 24;

    private final EventLibrary library;
    private final String channel;
    private final Pointer results;
    private Memory buffer = new Memory(FIRST_SIZE);
    private int unreadable;

    private EventResults(EventLibrary library, String channel, Pointer results) {
        this.library = library;
        this.channel = channel;
        this.results = results;
    }

    /**
     * Runs a query.
     *
     * @throws PcException MISSING if there is no such channel; DENIED; UNAVAILABLE; FAILED with the code
     */
    static EventResults of(EventLibrary library, EventQuery query) throws PcException {
        int flags = EventLibrary.QUERY_CHANNEL_PATH | EventLibrary.QUERY_REVERSE_DIRECTION;
        Pointer results = library.EvtQuery(null, new WString(query.channel()), new WString(EventPath.of(query)), flags);
        if (results == null) {
            throw failure("EvtQuery", query.channel(), Native.getLastError());
        }
        return new EventResults(library, query.channel(), results);
    }

    /**
     * The next records; empty at the end.
     *
     * @param limit for how long the event log may wait
     * @return at least one record unless it is the end; records that Windows cannot render are left out and counted
     */
    List<String> next(Duration limit) throws PcException {
        List<String> batch = new ArrayList<>();
        int found = 1;
        while (batch.isEmpty() && found > 0) {
            @Nullable Pointer[] events = new Pointer[BATCH];
            found = fetch(events, limit);
            try {
                for (int index = 0; index < found; index++) {
                    render(events[index], batch);
                }
            } finally {
                for (int index = 0; index < found; index++) {
                    close(events[index]);
                }
            }
        }
        return batch;
    }

    /** How many records Windows could not render so far. */
    int unreadable() {
        return unreadable;
    }

    @Override
    public void close() {
        library.EvtClose(results);
        buffer.close();
    }

    private int fetch(@Nullable Pointer[] events, Duration limit) throws PcException {
        IntByReference returned = new IntByReference();
        int milliseconds = (int) Math.min(Integer.MAX_VALUE, Math.max(1, limit.toMillis()));
        if (library.EvtNext(results, events.length, events, milliseconds, 0, returned)) {
            return returned.getValue();
        }
        int code = Native.getLastError();
        if (code == Win32.NO_MORE_ITEMS) {
            return 0;
        }
        throw failure("EvtNext", channel, code);
    }

    private void render(@Nullable Pointer event, List<String> batch) {
        IntByReference used = new IntByReference();
        IntByReference properties = new IntByReference();
        boolean done = event != null && rendered(event, used, properties);
        if (!done && event != null && grown(used.getValue())) {
            done = rendered(event, used, properties);
        }
        if (done) {
            byte[] bytes = buffer.getByteArray(0, Math.min(used.getValue(), (int) buffer.size()));
            batch.add(new String(bytes, StandardCharsets.UTF_16LE));
        } else {
            unreadable++;
        }
    }

    private boolean rendered(Pointer event, IntByReference used, IntByReference properties) {
        return library.EvtRender(null, event, EventLibrary.RENDER_XML, (int) buffer.size(), buffer, used, properties);
    }

    private boolean grown(int needed) {
        if (Native.getLastError() != Win32.INSUFFICIENT_BUFFER || needed <= buffer.size() || needed > MOST_SIZE) {
            return false;
        }
        buffer.close();
        buffer = new Memory(needed);
        return true;
    }

    private void close(@Nullable Pointer event) {
        if (event != null) {
            library.EvtClose(event);
        }
    }

    /**
     * The failure that a code of an event log function stands for. Wine has these functions, but they fail, mostly
     * without a code.
     */
    static PcException failure(String operation, String channel, int code) {
        Reason reason = switch (code) {
            case CHANNEL_NOT_FOUND -> Reason.MISSING;
            case Win32.SUCCESS, PROC_NOT_FOUND -> Reason.UNAVAILABLE;
            case TIMEOUT -> Reason.TIMED_OUT;
            default -> Win32.failure(operation, channel, code).reason();
        };
        return new PcException(reason, operation, channel, code);
    }
}
