import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Subject (d): Logback with one log file, the command-line parser with two options, and one line printed. */
@Command(name = "one-line", mixinStandardHelpOptions = true)
public final class OneLine implements Callable<Integer> {
    @Option(names = "--log", required = true)
    Path log;

    @Option(names = "--line")
    String line = "healthy";

    /** Starts it. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new OneLine()).execute(arguments));
    }

    @Override
    public Integer call() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%d %-5level [%thread] %logger{30} - %msg%n");
        encoder.start();
        FileAppender<ILoggingEvent> file = new FileAppender<>();
        file.setContext(context);
        file.setFile(log.toString());
        file.setEncoder(encoder);
        file.start();
        ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.detachAndStopAllAppenders();
        root.addAppender(file);
        LoggerFactory.getLogger(OneLine.class).info("one line is printed");
        System.out.println(line);
        return 0;
    }
}
