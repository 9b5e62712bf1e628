package org.patchlight.pc.device;

/**
 * A present device.
 *
 * @param id its instance id, such as {@code USB\VID_04A9&PID_1909\5&2D1C8B}
 * @param name its display name
 * @param deviceClass its setup class, such as {@code Printer}; empty if it has none
 * @param problem its problem code as in Device Manager, 0 if it has none
 */
public record DeviceFacts(String id, String name, String deviceClass, int problem) {}
