package org.patchlight.pc.windows.event;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.WString;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.ptr.IntByReference;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.PcException;
import org.patchlight.pc.event.EventSelection;
import org.patchlight.pc.windows.call.Win32;

/** New records of one channel. The event log sets a signal when there are any. Used by one thread. */
final class EventFeed implements AutoCloseable {
    private static final int BATCH = 64;
    private static final int MOST_BATCHES = 200;
    /** EvtNext returns this before the first record. */
    private static final int INVALID_OPERATION = 4317;

    private final EventLibrary library;
    private final String channel;
    private final Pointer handle;

    private EventFeed(EventLibrary library, String channel, Pointer handle) {
        this.library = library;
        this.channel = channel;
        this.handle = handle;
    }

    /** What {@link #empty} found. */
    enum Emptied {
        NOTHING_WAS_THERE,
        SOMETHING_WAS_THERE,
        /** So many records that some are left. */
        MORE_IS_THERE
    }

    /**
     * Subscribes to records written from now on.
     *
     * @throws PcException MISSING if there is no such channel; DENIED; UNAVAILABLE; FAILED with the code
     */
    static EventFeed of(EventLibrary library, EventSelection wanted, HANDLE signal) throws PcException {
        Pointer handle = library.EvtSubscribe(
                null,
                signal,
                new WString(wanted.channel()),
                new WString(EventPath.of(wanted)),
                null,
                null,
                null,
                EventLibrary.SUBSCRIBE_TO_FUTURE_EVENTS);
        if (handle == null) {
            throw EventResults.failure("EvtSubscribe", wanted.channel(), Native.getLastError());
        }
        return new EventFeed(library, wanted.channel(), handle);
    }

    /**
     * Removes all new records without reading them.
     *
     * @throws PcException if the event log has dropped this subscription, or does not respond
     */
    Emptied empty() throws PcException {
        for (int batch = 0; batch < MOST_BATCHES; batch++) {
            if (take() == 0) {
                return batch == 0 ? Emptied.NOTHING_WAS_THERE : Emptied.SOMETHING_WAS_THERE;
            }
        }
        return Emptied.MORE_IS_THERE;
    }

    private int take() throws PcException {
        @Nullable Pointer[] events = new Pointer[BATCH];
        IntByReference returned = new IntByReference();
        if (!library.EvtNext(handle, events.length, events, 0, 0, returned)) {
            int code = Native.getLastError();
            if (code == Win32.NO_MORE_ITEMS || code == EventResults.TIMEOUT || code == INVALID_OPERATION) {
                return 0;
            }
            throw EventResults.failure("EvtNext", channel, code);
        }
        for (Pointer event : events) {
            if (event != null) {
                library.EvtClose(event);
            }
        }
        return returned.getValue();
    }

    @Override
    public void close() {
        library.EvtClose(handle);
    }
}
