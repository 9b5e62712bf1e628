package org.patchlight.repair.step.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.patchlight.health.Message;
import org.patchlight.health.OutsideText;
import org.patchlight.pc.FileTree;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.policy.HostsFile;
import org.patchlight.pc.policy.HostsLine;
import org.patchlight.pc.policy.HostsText;
import org.patchlight.pc.policy.HostsText.Line;
import org.patchlight.repair.step.StepOutcome;
import org.patchlight.repair.step.UndoableStep;

/**
 * Comments out one line of the hosts file with a mark of Patchlight. All other bytes stay. Undo removes the mark, also if
 * other lines have changed since, and so restores the exact bytes of the line. If the program was killed in the middle of
 * the change, undo restores the name of the file first.
 *
 * @param file the path of the file
 * @param number the number of the line, from 1
 * @param line the text of the line; empty if read from a journal, whose before-values hold it
 */
public record CommentOutHostsLine(String file, int number, String line) implements UndoableStep {
    /** The name of the action in a journal. */
    public static final String ACTION = "comment-out-hosts-line";
    /** The operation of a failed undo: the line was changed since. Its target is the file. */
    public static final String LINE_CHANGED = "RestoreHostsLine";

    private static final String LINE = "line";

    @Override
    public String action() {
        return ACTION;
    }

    /** The file and the number of the line, such as {@code C:\Windows\System32\drivers\etc\hosts:12}. */
    @Override
    public String target() {
        return file + ":" + number;
    }

    @Override
    public Message title() {
        return Message.of("step." + ACTION, Integer.toString(number), file, OutsideText.oneLine(HostsLine.shown(line)));
    }

    @Override
    public String consent() {
        return target() + "=" + line;
    }

    @Override
    public Map<String, String> before(Pc pc) throws PcException {
        HostsText text = read(pc);
        return expected(text)
                .map(found -> Map.of(LINE, Base64.getEncoder().encodeToString(text.bytesOf(found))))
                .orElse(Map.of());
    }

    @Override
    public StepOutcome act(Pc pc, IntConsumer progress) throws PcException {
        HostsText text = read(pc);
        Optional<Line> found = expected(text);
        if (found.isEmpty()) {
            return StepOutcome.skipped(Message.of("step.hosts-line-changed", Integer.toString(number), file));
        }
        byte[] commented = text.commentedOut(text.bytesOf(found.get()));
        pc.files().rewrite(file, text.with(found.get(), commented));
        return StepOutcome.DONE;
    }

    @Override
    public void undo(Pc pc, Map<String, String> before) throws PcException {
        String encoded = before.get(LINE);
        if (encoded == null) {
            return;
        }
        byte[] old = Base64.getDecoder().decode(encoded);
        restoreName(pc);
        HostsText text = read(pc);
        Optional<Line> commented = nearest(text, text.commentedOut(old));
        if (commented.isPresent()) {
            pc.files().rewrite(file, text.with(commented.get(), old));
        } else if (nearest(text, old).isEmpty()) {
            throw new PcException(Reason.MISSING, LINE_CHANGED, file, 0);
        }
    }

    /** A kill between the two renames of a replacement leaves only the old file, under another name. */
    private void restoreName(Pc pc) throws PcException {
        if (pc.files().find(file).isEmpty()
                && pc.files().find(file + FileTree.REPLACED).isPresent()) {
            pc.files().rename(file + FileTree.REPLACED, file.substring(file.lastIndexOf('\\') + 1));
        }
    }

    private Optional<Line> expected(HostsText text) {
        return text.line(number).filter(found -> found.text().equals(line));
    }

    /** The line with exactly these bytes; of several, the one at the old place, else the last. */
    private Optional<Line> nearest(HostsText text, byte[] wanted) {
        List<Line> same = new ArrayList<>();
        for (Line one : text.lines()) {
            if (one.end() - one.start() == wanted.length && Arrays.equals(text.bytesOf(one), wanted)) {
                same.add(one);
            }
        }
        return same.stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .or(() -> same.stream().reduce((first, second) -> second));
    }

    private HostsText read(Pc pc) throws PcException {
        return HostsFile.readAgain(pc, file).orElseThrow(() -> new PcException(Reason.FAILED, LINE_CHANGED, file, 0));
    }

    /** The step for a target written by {@link #target}. */
    public static CommentOutHostsLine ofTarget(String target) {
        int colon = target.lastIndexOf(':');
        if (colon < 2) {
            throw new IllegalArgumentException("no file and line: " + target);
        }
        return new CommentOutHostsLine(target.substring(0, colon), Integer.parseInt(target.substring(colon + 1)), "");
    }
}
