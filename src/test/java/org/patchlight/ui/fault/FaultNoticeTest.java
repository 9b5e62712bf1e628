package org.patchlight.ui.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Toolkit;
import java.awt.Window;
import java.awt.datatransfer.DataFlavor;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.swing.JTextArea;
import org.assertj.swing.core.matcher.DialogMatcher;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.exception.ComponentLookupException;
import org.assertj.swing.finder.WindowFinder;
import org.assertj.swing.fixture.DialogFixture;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchlight.ui.Samples;
import org.patchlight.ui.Screen;

@Tag("gui")
class FaultNoticeTest {
    @RegisterExtension
    final Screen screen = new Screen();

    private final AtomicInteger restarts = new AtomicInteger();

    @Test
    void the_first_bug_is_shown_and_a_thousand_more_open_no_window() {
        FaultNotice notice = notice(Optional.empty());
        for (int i = 0; i < 1000; i++) {
            notice.report(new IllegalStateException("bug " + i));
        }
        DialogFixture dialog = dialog();
        assertThat(shown()).isEqualTo(1);
        Screen.click(() -> dialog.button("close").click(), "closed", () -> shown() == 0);
        notice.report(new OutOfMemoryError());
        GuiActionRunner.execute(() -> {});
        assertThat(shown()).isZero();
    }

    @Test
    void the_report_is_copied_without_the_words_of_the_person() throws Exception {
        notice(Optional.empty()).report(new IllegalStateException("C:\\Users\\margarete\\a.json"));
        DialogFixture dialog = dialog();
        Screen.click(
                () -> dialog.button("copy").click(),
                "copied",
                () -> outcome(dialog).startsWith("Copied"));
        String copied =
                (String) Toolkit.getDefaultToolkit().getSystemClipboard().getData(DataFlavor.stringFlavor);
        assertThat(copied).startsWith("Patchlight 9.8.7").doesNotContain("margarete");
    }

    @Test
    void a_restart_closes_the_dialog_and_is_offered_only_where_it_works() {
        notice(Optional.of(restarts::incrementAndGet)).report(new IllegalStateException());
        DialogFixture offering = dialog();
        Screen.click(() -> offering.button("restart").click(), "restarts", () -> restarts.get() == 1);
        assertThat(shown()).isZero();
        notice(Optional.empty()).report(new IllegalStateException());
        DialogFixture dialog = dialog();
        Assertions.assertThrows(ComponentLookupException.class, () -> dialog.button("restart"));
    }

    private FaultNotice notice(Optional<Runnable> restart) {
        return new FaultNotice(Samples.WORDING, screen.theme(), "9.8.7", restart);
    }

    private static String outcome(DialogFixture dialog) {
        JTextArea outcome = dialog.robot().finder().findByName(dialog.target(), "outcome", JTextArea.class, false);
        return String.valueOf((Object) GuiActionRunner.execute(() -> outcome.getText()));
    }

    private DialogFixture dialog() {
        return WindowFinder.findDialog(DialogMatcher.withName("fault-dialog").andShowing())
                .using(screen.robot());
    }

    private static long shown() {
        return GuiActionRunner.execute(() ->
                Arrays.stream(Window.getWindows()).filter(Window::isShowing).count());
    }
}
