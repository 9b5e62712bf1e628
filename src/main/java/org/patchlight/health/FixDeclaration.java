package org.patchlight.health;

import java.util.List;

/**
 * What holds for a fix on any PC. Its place among the other fixes is its place in the catalogue.
 *
 * <p>Its texts are in the bundles: {@code fix.<id>.title} (a verb phrase), {@code fix.<id>.what} (what it does, in a
 * sentence or two) and {@code fix.<id>.way-back} (how to undo it, or why that is impossible).
 *
 * @param id the stable name, such as {@code resync-clock}
 * @param subject what it fixes
 * @param changes what it changes, one line each; empty if Windows only does what it does anyway
 * @param needsAdministrator whether Windows lets only an administrator do it
 * @param undo how much of it can be undone
 * @param needsRestart whether Windows must restart afterwards
 * @param runsUnattended whether {@code fix --all} may run it; false if a person must choose or watch
 * @param terms what it is for, what it needs and how it is proven
 */
public record FixDeclaration(
        String id,
        Subject subject,
        List<Message> changes,
        boolean needsAdministrator,
        Undo undo,
        boolean needsRestart,
        boolean runsUnattended,
        FixTerms terms) {
    public FixDeclaration {
        changes = List.copyOf(changes);
    }

    /** A fix that anyone may run, that a person must choose or watch, and that needs no restart. */
    public static FixDeclaration of(String id, Subject subject, Undo undo, FixTerms terms) {
        return new FixDeclaration(id, subject, List.of(), false, undo, false, false, terms);
    }

    /** The same fix, which changes these things. */
    public FixDeclaration changing(Message... things) {
        return new FixDeclaration(
                id, subject, List.of(things), needsAdministrator, undo, needsRestart, runsUnattended, terms);
    }

    /** The same fix, which Windows lets only an administrator run. */
    public FixDeclaration asAdministrator() {
        return new FixDeclaration(id, subject, changes, true, undo, needsRestart, runsUnattended, terms);
    }

    /** The same fix, after which Windows must restart. */
    public FixDeclaration withRestart() {
        return new FixDeclaration(id, subject, changes, needsAdministrator, undo, true, runsUnattended, terms);
    }

    /** The same fix, which {@code fix --all} may run. */
    public FixDeclaration unattended() {
        return new FixDeclaration(id, subject, changes, needsAdministrator, undo, needsRestart, true, terms);
    }

    /** What it does, as a verb phrase. */
    public Message title() {
        return Message.of("fix." + id + ".title");
    }

    /** What it does, in a sentence or two. */
    public Message description() {
        return Message.of("fix." + id + ".what");
    }

    /** How it is undone, or why it cannot be, in a sentence or two. */
    public Message howToUndo() {
        return Message.of("fix." + id + ".way-back");
    }
}
