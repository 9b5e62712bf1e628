package org.patchlight.ui.widget;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javax.swing.ComboBoxModel;
import javax.swing.JComboBox;
import org.patchlight.machine.MachineTime;
import org.patchlight.repair.plan.FixChoice;

/** Finds a choice by what is typed: the beginning of any word of its label. A pause of a second begins anew. */
final class TypedSearch implements JComboBox.KeySelectionManager {
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);
    private static final int NONE = -1;

    private final StringBuilder typed = new StringBuilder();
    private final LongSupplier nanos;
    private long last;

    TypedSearch() {
        this(MachineTime::nanos);
    }

    TypedSearch(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Override
    public int selectionForKey(char key, ComboBoxModel<?> model) {
        long now = nanos.getAsLong();
        if (now - last > PAUSE) {
            typed.setLength(0);
        }
        last = now;
        typed.append(Character.toLowerCase(key));
        for (int i = 0; i < model.getSize(); i++) {
            if (model.getElementAt(i) instanceof FixChoice choice && matches(ChoiceRow.label(choice))) {
                return i;
            }
        }
        return NONE;
    }

    private boolean matches(String label) {
        String small = label.toLowerCase(Locale.ROOT);
        String wanted = typed.toString();
        return small.startsWith(wanted)
                || Arrays.stream(small.split("[^\\p{L}\\p{N}+-]+", -1)).anyMatch(word -> word.startsWith(wanted))
                || (wanted.indexOf(' ') > 0 && small.contains(wanted));
    }
}
