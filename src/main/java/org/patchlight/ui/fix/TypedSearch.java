package org.patchlight.ui.fix;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.swing.ComboBoxModel;
import javax.swing.JComboBox;
import org.patchlight.machine.MachineTime;
import org.patchlight.repair.plan.FixChoice;

/** Finds a choice by typing the start of any word of its label. After a pause of one second, the search starts over. */
final class TypedSearch implements JComboBox.KeySelectionManager {
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);
    private static final int NONE = -1;

    private final StringBuilder typed = new StringBuilder();
    private final Function<FixChoice, String> label;
    private long last;

    /** @param label returns the visible text of a choice */
    TypedSearch(Function<FixChoice, String> label) {
        this.label = label;
    }

    @Override
    public int selectionForKey(char key, ComboBoxModel<?> model) {
        long now = MachineTime.nanos();
        if (now - last > PAUSE) {
            typed.setLength(0);
        }
        last = now;
        typed.append(Character.toLowerCase(key));
        for (int i = 0; i < model.getSize(); i++) {
            if (model.getElementAt(i) instanceof FixChoice choice && matches(label.apply(choice))) {
                return i;
            }
        }
        return NONE;
    }

    private boolean matches(String shown) {
        String small = shown.toLowerCase(Locale.ROOT);
        String wanted = typed.toString();
        return small.startsWith(wanted)
                || Arrays.stream(small.split("[^\\p{L}\\p{N}+-]+", -1)).anyMatch(word -> word.startsWith(wanted))
                || (wanted.indexOf(' ') > 0 && small.contains(wanted));
    }
}
