package org.patchlight.repair.plan;

/**
 * A value that a person may choose for a fix.
 *
 * @param value the text after {@code fix-id=}
 * @param name what people know it by
 * @param likely whether it fits what is known about this PC
 */
public record FixChoice(String value, String name, boolean likely) {}
