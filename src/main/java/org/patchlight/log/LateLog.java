package org.patchlight.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A log that is opened by its first line. */
final class LateLog extends AppenderBase<ILoggingEvent> {
    private final Supplier<? extends Appender<ILoggingEvent>> opening;
    private @Nullable Appender<ILoggingEvent> opened;

    LateLog(Supplier<? extends Appender<ILoggingEvent>> opening) {
        this.opening = opening;
    }

    /** Logback calls this on one thread at a time. */
    @Override
    protected void append(ILoggingEvent event) {
        if (opened == null) {
            opened = opening.get();
        }
        opened.doAppend(event);
    }

    @Override
    public void stop() {
        super.stop();
        if (opened != null) {
            opened.stop();
        }
    }
}
