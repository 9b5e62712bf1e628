package org.patchlight.repair.step.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.pc.FileTree;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.policy.HostsFile;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.pc.simulated.state.HealthyWindows;
import org.patchlight.repair.journal.Steps;
import org.patchlight.repair.step.Step;

class CommentOutHostsLineTest {
    private static final String FILE = HealthyWindows.HOSTS_FILE;
    private static final String BLOCK = "\t0.0.0.0   fe2.update.microsoft.com  # Größe";

    private final SimulatedPc pc = SimulatedPc.of("healthy");

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "windows-1252", "UTF-16LE"})
    void only_a_mark_is_added_and_an_undo_from_the_journal_restores_every_byte(String name)
            throws PcException, IOException {
        Charset charset = Charset.forName(name);
        String mark = charset.equals(UTF_16LE) ? "\uFEFF" : "";
        byte[] old = (mark + "# ä\r\n" + BLOCK + "\n10.0.0.1 nas.example").getBytes(charset);
        write(old);
        Step step = step(2);
        Map<String, String> before = step.before(pc);
        assertThat(step.act(pc, percent -> {}).done()).isTrue();
        assertThat(content())
                .isEqualTo((mark + "# ä\r\n# Patchlight: " + BLOCK + "\n10.0.0.1 nas.example").getBytes(charset));
        undone(step, before);
        assertThat(content()).isEqualTo(old);
        undone(step, before);
        assertThat(content()).isEqualTo(old);
    }

    @Test
    void a_line_that_was_changed_before_its_turn_is_left_alone() throws PcException, IOException {
        write(("a\n" + BLOCK + "\n").getBytes(UTF_8));
        Step step = step(2);
        byte[] other = ("a\n" + BLOCK + " www.example\n").getBytes(UTF_8);
        write(other);
        Map<String, String> before = step.before(pc);
        assertThat(step.act(pc, percent -> {}).done()).isFalse();
        undone(step, before);
        assertThat(content()).isEqualTo(other);
    }

    @Test
    void an_undo_restores_the_file_after_a_kill_in_the_middle_of_its_replacement() throws PcException, IOException {
        byte[] old = ("a\r\n" + BLOCK + "\r\n").getBytes(UTF_8);
        write(old);
        Step step = step(2);
        final Map<String, String> before = step.before(pc);
        pc.files().rename(FILE, "hosts" + FileTree.REPLACED);
        undone(step, before);
        assertThat(content()).isEqualTo(old);
        assertThat(pc.files().find(FILE + FileTree.REPLACED)).isEmpty();
    }

    @Test
    void an_undo_leaves_a_file_that_another_program_made_since() throws PcException, IOException {
        write(("a\r\n" + BLOCK + "\r\n").getBytes(UTF_8));
        Step step = step(2);
        final Map<String, String> before = step.before(pc);
        pc.files().rename(FILE, "hosts" + FileTree.REPLACED);
        byte[] other = "# of another program\r\n".getBytes(UTF_8);
        create(other);
        PcException refused = catchThrowableOfType(PcException.class, () -> undone(step, before));
        assertThat(refused.operation()).isEqualTo(CommentOutHostsLine.LINE_CHANGED);
        assertThat(content()).isEqualTo(other);
        assertThat(pc.files().find(FILE + FileTree.REPLACED)).isPresent();
    }

    @Test
    void an_undo_keeps_what_was_changed_elsewhere_since() throws PcException, IOException {
        write(("a\r\n" + BLOCK + "\r\nb\r\n").getBytes(ISO_8859_1));
        Step step = step(2);
        final Map<String, String> before = step.before(pc);
        step.act(pc, percent -> {});
        write(("new\r\na\r\n# Patchlight: " + BLOCK + "\r\n").getBytes(ISO_8859_1));
        undone(step, before);
        assertThat(content()).isEqualTo(("new\r\na\r\n" + BLOCK + "\r\n").getBytes(ISO_8859_1));
    }

    @Test
    void of_equal_lines_each_undo_restores_its_own() throws PcException, IOException {
        byte[] old = (BLOCK + "\n" + BLOCK + "\n" + BLOCK).getBytes(UTF_8);
        write(old);
        Step first = step(1);
        final Map<String, String> beforeFirst = first.before(pc);
        first.act(pc, percent -> {});
        Step last = step(3);
        final Map<String, String> beforeLast = last.before(pc);
        last.act(pc, percent -> {});
        undone(last, beforeLast);
        undone(first, beforeFirst);
        assertThat(content()).isEqualTo(old);
    }

    @Test
    void a_file_that_its_marks_make_longer_than_the_limit_can_be_undone() throws PcException, IOException {
        String lines = BLOCK + "\n" + BLOCK + "\n#";
        byte[] old = Arrays.copyOf(lines.getBytes(UTF_8), HostsFile.MOST_BYTES);
        Arrays.fill(old, lines.getBytes(UTF_8).length, old.length, (byte) '-');
        write(old);
        Step first = step(1);
        Step second = step(2);
        final Map<String, String> beforeFirst = first.before(pc);
        first.act(pc, percent -> {});
        final Map<String, String> beforeSecond = second.before(pc);
        assertThat(second.act(pc, percent -> {}).done()).isTrue();
        undone(second, beforeSecond);
        undone(first, beforeFirst);
        assertThat(Arrays.equals(content(), old)).isTrue();
    }

    @Test
    void a_line_that_is_gone_since_is_said_to_be_left_alone() throws PcException {
        write(("a\n" + BLOCK + "\n").getBytes(UTF_8));
        Step step = step(2);
        final Map<String, String> before = step.before(pc);
        step.act(pc, percent -> {});
        write("a\n".getBytes(UTF_8));
        PcException refused = catchThrowableOfType(PcException.class, () -> undone(step, before));
        assertThat(refused.operation()).isEqualTo(CommentOutHostsLine.LINE_CHANGED);
        assertThat(refused.reason()).isEqualTo(Reason.MISSING);
    }

    @Test
    void a_guarded_file_is_refused_unchanged() throws PcException, IOException {
        byte[] old = (BLOCK + "\n").getBytes(UTF_8);
        write(old);
        pc.faults().guard(FILE);
        Step step = step(1);
        assertThat(catchThrowableOfType(PcException.class, () -> step.act(pc, percent -> {}))
                        .reason())
                .isEqualTo(Reason.DENIED);
        assertThat(content()).isEqualTo(old);
    }

    private CommentOutHostsLine step(int number) throws PcException {
        String text = HostsFile.read(pc, FILE)
                .orElseThrow()
                .line(number)
                .orElseThrow()
                .text();
        return new CommentOutHostsLine(FILE, number, text);
    }

    private void undone(Step step, Map<String, String> before) throws PcException {
        Steps.ofJournal(step.action(), step.target()).orElseThrow().undo(pc, before);
    }

    private void write(byte[] content) throws PcException {
        pc.files().rewrite(FILE, content);
    }

    private void create(byte[] content) throws PcException {
        pc.keeper().change("CreateFile", FILE, model -> model.files.write(FILE, content, model.now()));
    }

    private byte[] content() throws PcException, IOException {
        try (InputStream in = pc.files().open(FILE)) {
            return in.readAllBytes();
        }
    }
}
