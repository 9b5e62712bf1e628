package org.patchlight.ui.settings;

import com.formdev.flatlaf.FlatClientProperties;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.JButton;
import javax.swing.JTextField;
import org.patchlight.health.Message;
import org.patchlight.machine.Workers;
import org.patchlight.settings.SettingsRules;
import org.patchlight.ui.layout.Column;
import org.patchlight.ui.layout.Row;
import org.patchlight.ui.layout.Text;
import org.patchlight.ui.style.Spacing;
import org.patchlight.ui.style.Symbol;
import org.patchlight.ui.style.Tone;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.widget.Buttons;
import org.patchlight.ui.widget.EventThread;
import org.patchlight.ui.widget.PlainText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One time server: its name, a button that tests it, and what the test said. */
final class ServerLine extends Column {
    private static final Logger LOG = LoggerFactory.getLogger(ServerLine.class);
    /** A test waits for a measurement that runs, at most 20 seconds, and then takes as long at most. */
    private static final Duration LIMIT = Duration.ofSeconds(45);

    private final Wording wording;
    private final Tester tester;
    private final JTextField field = new JTextField();
    private final JButton test;
    private final JButton remove = PlainText.in(new JButton(Symbol.CLOSE.icon()));
    private final Text result = new Text(Tone.CAPTION, "");

    /**
     * Tests servers away from the event thread.
     *
     * @param test asks a server
     * @param worker runs the tests
     */
    record Tester(Wording wording, Function<String, Message> test, Executor worker) {
        void ask(String server, Consumer<String> shown) {
            worker.execute(() -> {
                String said = wording.say(answer(server));
                EventThread.run(() -> shown.accept(said));
            });
        }

        private Message answer(String server) {
            try {
                return Workers.within(LIMIT, "server-test", () -> test.apply(server));
            } catch (TimeoutException late) {
                return Message.of("ui.settings.servers.test.late");
            } catch (ExecutionException failed) {
                LOG.warn("a time server could not be tested: {}", server, failed);
                return Message.of("ui.settings.servers.test.failed");
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
                return Message.of("ui.settings.servers.test.failed");
            }
        }
    }

    ServerLine(Wording wording, String server, Tester tester, Runnable changed, Consumer<ServerLine> removed) {
        super(Spacing.NONE);
        this.wording = wording;
        this.tester = tester;
        field.setText(server);
        test = Buttons.of(wording, "ui.settings.servers.test", this::test);
        remove.putClientProperty(FlatClientProperties.BUTTON_TYPE, FlatClientProperties.BUTTON_TYPE_TOOLBAR_BUTTON);
        remove.addActionListener(click -> removed.accept(this));
        result.setVisible(false);
        field.getDocument().addDocumentListener(new Typed(() -> {
            show("");
            name();
            changed.run();
        }));
        Row line =
                new Row(Spacing.RELATED, Row.Align.CENTER).grow(field).put(test).put(remove);
        put(line).put(result);
    }

    /** The server as it is entered. */
    String server() {
        return field.getText().strip();
    }

    void focus() {
        field.requestFocusInWindow();
    }

    /** Sets its place in the list, from 1. */
    void number(int place) {
        field.setName("server-" + place);
        test.setName("test-server-" + place);
        remove.setName("remove-server-" + place);
        result.setName("server-" + place + "-result");
        field.getAccessibleContext().setAccessibleName(wording.say("ui.settings.servers.one", place));
        name();
    }

    private void name() {
        boolean wrong = !server().isEmpty() && SettingsRules.server(server()).isPresent();
        field.putClientProperty(FlatClientProperties.OUTLINE, wrong ? FlatClientProperties.OUTLINE_ERROR : null);
        test.setEnabled(!server().isEmpty());
        test.getAccessibleContext().setAccessibleName(wording.say("ui.settings.servers.test-this", server()));
        String removes = wording.say("ui.settings.servers.remove", server());
        remove.getAccessibleContext().setAccessibleName(removes);
        PlainText.tooltip(remove, removes);
    }

    private void test() {
        String asked = server();
        Optional<Message> reason = SettingsRules.server(asked);
        if (reason.isPresent()) {
            show(wording.say(reason.get()));
            return;
        }
        show(wording.say("ui.settings.servers.test.running"));
        test.setEnabled(false);
        tester.ask(asked, said -> {
            test.setEnabled(!server().isEmpty());
            if (server().equals(asked)) {
                show(said);
            }
        });
    }

    private void show(String line) {
        result.say(line);
        result.setVisible(!line.isEmpty());
    }
}
