package org.patchlight.health;

import java.util.List;

/**
 * What a fix is and what it asks for, before any PC is looked at.
 *
 * <p>Its words stand in the bundles under {@code fix.<id>.title} (a verb phrase) and {@code fix.<id>.what} (what it does, in a sentence or two).
 *
 * @param id the stable name, such as {@code resync-clock}
 * @param subject what it cures
 * @param touches what it changes, one line a thing
 * @param administrator whether Windows lets only an administrator do it
 * @param undo how much can be put back
 * @param restart whether Windows must restart afterwards
 * @param unattended whether {@code fix --all} may take it; false where a person must choose or watch
 * @param terms what it is for, how long it takes, what it needs, what is lost
 */
public record FixDeclaration(
        String id,
        Subject subject,
        List<Message> touches,
        boolean administrator,
        Undo undo,
        boolean restart,
        boolean unattended,
        FixTerms terms) {
    public FixDeclaration {
        touches = List.copyOf(touches);
    }

    /** What it does, as a verb phrase. */
    public Message title() {
        return Message.of("fix." + id + ".title");
    }

    /** How it is put back, or why it is not, in a sentence or two. */
    public Message wayBack() {
        return Message.of("fix." + id + ".way-back");
    }

    /** What it does, in a sentence or two. */
    public Message what() {
        return Message.of("fix." + id + ".what");
    }
}
