package org.patchlight.log;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LogbackServiceProvider;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import org.slf4j.ILoggerFactory;
import org.slf4j.spi.MDCAdapter;

/**
 * Provides Logback without its search for configurations, which takes a tenth of the start of a command. {@link LogFiles}
 * configures it alone.
 */
public final class LogProvider extends LogbackServiceProvider {
    /** The property by which SLF4J finds a provider without a search. */
    private static final String PROPERTY = "slf4j.provider";

    /** With the usual verbosity, SLF4J prints that it uses the property. */
    private static final String VERBOSITY = "slf4j.internal.verbosity";

    private final LoggerContext context = new LoggerContext();
    private final LogbackMDCAdapter adapter = new LogbackMDCAdapter();

    /** Makes SLF4J use this class. Must be called before the first logger is made. */
    public static void choose() {
        if (System.getProperty(PROPERTY) == null) {
            System.setProperty(PROPERTY, LogProvider.class.getName());
            System.setProperty(VERBOSITY, System.getProperty(VERBOSITY, "WARN"));
        }
    }

    @Override
    public void initialize() {
        context.setName("default");
        context.setMDCAdapter(adapter);
        new LogFiles().configure(context);
        context.start();
    }

    @Override
    public ILoggerFactory getLoggerFactory() {
        return context;
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return adapter;
    }
}
