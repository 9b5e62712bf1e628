package org.patchlight.health;

import java.util.Locale;

/** Whose move it is: who can end a problem. The ids are a contract of the JSON output. */
public enum Owner {
    /** The person at the PC. */
    YOU,
    /** Someone with administrator rights on this PC. */
    ADMINISTRATOR,
    /** The organisation that manages the PC. */
    ORGANISATION,
    /** Microsoft: waiting is all that a PC can do. */
    MICROSOFT,
    /** Patchlight itself, by one of its fixes. */
    PATCHLIGHT;

    /** The stable name, such as {@code administrator}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name for people, as part of a sentence. */
    public Message label() {
        return Message.of("owner." + id());
    }
}
