package org.patchlight.repair.plan;

/**
 * A value that a person can choose for a fix.
 *
 * @param value the text after {@code fix-id=}
 * @param name its name for people
 * @param likely whether it fits what is known about this PC
 */
public record FixChoice(String value, String name, boolean likely) {}
