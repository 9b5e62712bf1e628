package org.patchlight.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.swing.JButton;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.monitor.Situation;
import org.patchlight.ui.Samples;
import org.patchlight.ui.tray.Headline;
import org.patchlight.words.PseudoWords;
import org.patchlight.words.Words;

/** Every state of every window in a language whose texts are 40 % longer, from both directions. */
@Tag("gui")
@Tag("scaled")
class PseudoLanguageTest {
    private final Set<String> faults = new LinkedHashSet<>();

    @TempDir
    Path home;

    @ParameterizedTest
    @EnumSource
    void no_text_is_cut_or_joined_from_parts(Scene scene) throws Exception {
        for (Words words : List.of(PseudoWords.leftToRight(), PseudoWords.rightToLeft())) {
            for (boolean dark : new boolean[] {false, true}) {
                try (Stage stage = new Stage(words, home)) {
                    stage.desktop.turn(dark);
                    scene.play(stage, name -> inspect(name + (dark ? " dark " : " light ") + words.locale()));
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void no_entry_of_the_tray_menu_is_joined_from_parts() throws Exception {
        List<Situation> situations = List.of(
                Samples.joined(),
                Samples.situation(),
                Samples.paused(Samples.clockBehind()),
                Samples.busy(Situation.Activity.REPAIRING, Samples.updateFailed()),
                Samples.notCheckedYet());
        try (Stage stage = new Stage(PseudoWords.leftToRight(), home)) {
            for (Situation situation : situations) {
                faults.addAll(JoinedTexts.of(stage.ui.face(situation), Headline.LONGEST_REASON));
            }
        }
        assertThat(faults).isEmpty();
    }

    /** So that the tests above can fail. */
    @Test
    void cut_and_joined_texts_are_found() throws Exception {
        OpenWindows.onEventThread(() -> {
            JPanel panel = new JPanel(null);
            JButton cut = new JButton("a long text");
            cut.setBounds(0, 0, 20, 20);
            JLabel over = new JLabel("label");
            over.setBounds(10, 10, 100, 40);
            JLabel outside = new JLabel("outside");
            outside.setBounds(150, 60, 100, 40);
            List.of(cut, over, outside).forEach(panel::add);
            JDialog dialog = new JDialog();
            dialog.setContentPane(panel);
            dialog.setTitle("[a] and [b]");
            dialog.setSize(200, 200);
            dialog.setVisible(true);
            faults.addAll(LayoutFaults.of(panel));
            faults.addAll(JoinedTexts.ofOpenWindows());
            dialog.dispose();
        });
        assertThat(faults).hasSize(7);
        assertThat(faults).anyMatch(fault -> fault.startsWith("cut: JButton"));
        assertThat(faults).anyMatch(fault -> fault.startsWith("overlap: JButton"));
        assertThat(faults).anyMatch(fault -> fault.startsWith("outside: JLabel"));
        assertThat(faults).anyMatch(fault -> fault.contains("[a] and [b]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[one] [two]", "[one", "one]", "one: [two]", "[one], [two]", "code 5", "[one]. More"})
    void a_joined_or_cut_text_is_not_whole(String text) {
        assertThat(JoinedTexts.isWhole(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[one]", "[one [two] three]", "12", "[one] · [two]", "C:\\Windows", "10:15 AM", "Mar 4, 2026"})
    void a_text_of_one_pattern_is_whole(String text) {
        assertThat(JoinedTexts.isWhole(text)).isTrue();
    }

    private void inspect(String state) throws Exception {
        List<String> found = found();
        for (int again = 0; again < 3 && !found.isEmpty(); again++) {
            found = found();
        }
        if (Boolean.getBoolean("gallery.save")) {
            Screenshots.save("pseudo-" + state.replace(' ', '-'));
        }
        found.forEach(fault -> faults.add(state + ": " + fault));
    }

    /** The window manager may still be answering an earlier size. */
    private static List<String> found() throws Exception {
        OpenWindows.settle();
        List<String> found = new ArrayList<>();
        OpenWindows.onEventThread(() -> {
            found.addAll(LayoutFaults.ofOpenWindows());
            found.addAll(JoinedTexts.ofOpenWindows());
        });
        return found;
    }
}
