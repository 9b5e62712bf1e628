/**
 * A strict SNTP client (RFC 4330, with the checks of RFC 5905), and the small server that the simulated PC asks. Uses
 * java.base only.
 *
 * <p>This asks one server and prints its offset from the local clock:
 *
 * <pre>{@code
 * SntpTarget server = SntpTarget.of(new InetSocketAddress("pool.ntp.org", 123));
 * WallClock clock = new WallClock(Instant::now, System::nanoTime);
 * SntpRound round = SntpRound.of(new SntpClient(System::nanoTime), clock, List.of(server), 1);
 * if (round.isSteady() && round.outcomes().get(0) instanceof SntpOutcome.Answered answer) {
 *     System.out.println(answer.exchange(round.before()).offset());
 * }
 * }</pre>
 */
@NullMarked
package org.patchlight.sntp;

import org.jspecify.annotations.NullMarked;
