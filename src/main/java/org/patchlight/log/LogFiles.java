package org.patchlight.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/**
 * The program's log: files in the user's log folder. Each day has a new file; files are kept for two weeks, and at most
 * 20 MB in total. Nothing is logged to the terminal, because commands print there. Logback finds this class as its
 * configurator, so that it doesn't search for configuration files at the start.
 */
public final class LogFiles extends ContextAwareBase implements Configurator {
    private static final int DAYS = 14;

    /** Keeps Logback silent until {@link #start} sets the folder. */
    @Override
    public ExecutionStatus configure(LoggerContext context) {
        context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).setLevel(Level.INFO);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /**
     * Starts to log to files in a folder. If that is impossible, the program continues without a log. The files are
     * opened by the first line, so a command that logs nothing doesn't wait for them.
     *
     * @param folder the folder for the files
     * @param verbose whether to log details
     */
    public static void start(Path folder, boolean verbose) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        LateLog late = new LateLog(() -> files(context, folder));
        late.setContext(context);
        late.start();
        ch.qos.logback.classic.Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.detachAndStopAllAppenders();
        root.addAppender(late);
        root.setLevel(verbose ? Level.DEBUG : Level.INFO);
        // At every start, dorkbox warns about things that can't be changed here.
        context.getLogger("dorkbox").setLevel(verbose ? Level.DEBUG : Level.ERROR);
    }

    private static RollingFileAppender<ILoggingEvent> files(LoggerContext context, Path folder) {
        LogLineEncoder lines = new LogLineEncoder();
        lines.setContext(context);
        lines.start();
        RollingFileAppender<ILoggingEvent> files = new PrivateLogAppender();
        files.setContext(context);
        files.setFile(folder.resolve("patchlight.log").toString());
        files.setEncoder(lines);
        files.setRollingPolicy(policy(context, files, folder));
        files.start();
        return files;
    }

    private static SizeAndTimeBasedRollingPolicy<ILoggingEvent> policy(
            LoggerContext context, RollingFileAppender<ILoggingEvent> files, Path folder) {
        SizeAndTimeBasedRollingPolicy<ILoggingEvent> policy = new SizeAndTimeBasedRollingPolicy<>();
        policy.setContext(context);
        policy.setParent(files);
        policy.setFileNamePattern(
                folder.resolve("patchlight.%d{yyyy-MM-dd}.%i.log").toString());
        policy.setMaxFileSize(FileSize.valueOf("2MB"));
        policy.setMaxHistory(DAYS);
        policy.setTotalSizeCap(FileSize.valueOf("20MB"));
        policy.start();
        return policy;
    }
}
