package org.patchlight.health;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * When a fix fits, what it needs, and how it is proven. Guards, plans, proofs and instructions read it here; none of
 * them keeps a list of fixes.
 *
 * @param resolves the ids of the findings that it may be offered for
 * @param timeLimit the sum of the limits of its steps, which seldom take that long; without the 7 minutes at most for a
 *     restore point, which serves all fixes of a run
 * @param servers whether it uses servers on the Internet, or makes Windows use them later
 * @param proof what shows that it worked
 * @param byHand what a person can open to do the same without Patchlight
 * @param needs what the PC must have while the fix runs; guards check it before
 * @param setsClock whether it sets the clock, so that the time zone must be right first
 * @param value what a person can choose for it
 * @param removes what it permanently removes, one line each; empty if nothing
 * @param chosenFor the ids of findings for which a person must choose it, although it may run unattended for others: what
 *     they report may be deliberate
 */
public record FixTerms(
        List<String> resolves,
        Duration timeLimit,
        Servers servers,
        Proof proof,
        ManualTool byHand,
        Set<Need> needs,
        boolean setsClock,
        FixValue value,
        List<Message> removes,
        Set<String> chosenFor) {
    /** Whether a fix uses servers on the Internet. */
    public enum Servers {
        /** Neither the fix nor Windows uses a server because of it. */
        NONE,
        /** The fix works without a network, but Windows downloads again after it. */
        AFTERWARDS,
        /** The fix itself fails without the network. */
        DURING
    }

    /** What shows that a fix worked. */
    public enum Proof {
        /** The state of the PC: the finding is gone at the next check. */
        STATE,
        /** A newer attempt: an update must succeed after the fix. */
        ATTEMPT
    }

    /** What the PC must have while a fix runs. */
    public enum Need {
        /** It takes long, or leaves Windows half changed if the power fails: a battery must last. */
        POWER,
        /** Windows downloads or unpacks again, which needs free space on its volume. */
        DISK_SPACE,
        /** It changes much of Windows, so a restore point comes first, unless the person goes on without. */
        RESTORE_POINT
    }

    public FixTerms {
        resolves = List.copyOf(resolves);
        needs = Set.copyOf(needs);
        removes = List.copyOf(removes);
        chosenFor = Set.copyOf(chosenFor);
    }

    /** The terms of a fix that needs nothing special, takes no value, leaves the clock alone and removes nothing. */
    public static FixTerms of(Duration timeLimit, Servers servers, Proof proof, ManualTool byHand, String... resolves) {
        return new FixTerms(
                List.of(resolves),
                timeLimit,
                servers,
                proof,
                byHand,
                Set.of(),
                false,
                FixValue.NONE,
                List.of(),
                Set.of());
    }

    /** The same terms, and the PC must have these. */
    public FixTerms needing(Need... things) {
        return new FixTerms(
                resolves, timeLimit, servers, proof, byHand, Set.of(things), setsClock, value, removes, chosenFor);
    }

    /** The same terms for a fix that sets the clock. */
    public FixTerms settingClock() {
        return new FixTerms(resolves, timeLimit, servers, proof, byHand, needs, true, value, removes, chosenFor);
    }

    /** The same terms for a fix for which a person can choose a value. */
    public FixTerms taking(FixValue choice) {
        return new FixTerms(resolves, timeLimit, servers, proof, byHand, needs, setsClock, choice, removes, chosenFor);
    }

    /** The same terms for a fix that permanently removes these things. */
    public FixTerms removing(List<Message> things) {
        return new FixTerms(resolves, timeLimit, servers, proof, byHand, needs, setsClock, value, things, chosenFor);
    }

    /** The same terms, and a person must choose the fix for these findings. */
    public FixTerms chosenFor(String... findings) {
        return new FixTerms(
                resolves, timeLimit, servers, proof, byHand, needs, setsClock, value, removes, Set.of(findings));
    }

    /** Whether the fix fails without the network. */
    public boolean needsNetwork() {
        return servers == Servers.DURING;
    }
}
