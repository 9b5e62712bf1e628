package org.patchlight.ui.settings;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import javax.swing.JTextField;
import org.patchlight.health.Message;
import org.patchlight.ui.widget.Buttons;

/** A field for a whole number that is read while the user types. */
final class NumberField extends JTextField {
    private static final int LETTERS = 7;
    /** A number with more digits can't be meant, and would overflow. */
    private static final int MOST_DIGITS = 9;

    NumberField(String name, String accessibleName) {
        super(LETTERS);
        setName(name);
        setHorizontalAlignment(TRAILING);
        getAccessibleContext().setAccessibleName(Buttons.plain(accessibleName));
    }

    void put(long number) {
        setText(Long.toString(number));
    }

    /** The number; empty while the text isn't a valid number. */
    OptionalLong number() {
        String text = getText().strip();
        boolean digits = !text.isEmpty()
                && text.length() <= MOST_DIGITS
                && text.chars().allMatch(letter -> letter >= '0' && letter <= '9');
        return digits ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    /** Why the text isn't a valid number; empty if it is one. */
    Optional<Message> invalid() {
        return number().isPresent() ? Optional.empty() : Optional.of(Message.of("ui.settings.whole-number"));
    }

    /** The valid number as a count. */
    int count() {
        return Math.toIntExact(number().orElseThrow());
    }

    /** The valid number as seconds. */
    Duration seconds() {
        return Duration.ofSeconds(number().orElseThrow());
    }

    /** The valid number as minutes. */
    Duration minutes() {
        return Duration.ofMinutes(number().orElseThrow());
    }
}
