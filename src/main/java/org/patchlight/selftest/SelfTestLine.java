package org.patchlight.selftest;

import org.patchlight.health.Message;

/**
 * One line of the self-test.
 *
 * @param id its stable id, such as {@code service-wuauserv-rights}
 * @param ability whether the program can do what the line is about
 * @param value what was read, for support; never has a name of a person, of the PC or of a network, nor a serial number
 * @param meaning what it means, for the user
 */
public record SelfTestLine(String id, Ability ability, String value, Message meaning) {}
