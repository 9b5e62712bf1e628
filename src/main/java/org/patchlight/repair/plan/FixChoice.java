package org.patchlight.repair.plan;

/**
 * Something that a person may choose for a fix.
 *
 * @param value what stands behind {@code fix-id=}
 * @param name what people know it by
 * @param likely whether it fits what is known of this PC
 */
public record FixChoice(String value, String name, boolean likely) {}
