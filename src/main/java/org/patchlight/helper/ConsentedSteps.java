package org.patchlight.helper;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.Plan.PlannedFix;
import org.patchlight.repair.step.Step;

/**
 * The steps that a person saw before consenting. Each is a short hash of its fix, its action and {@link Step#consent}, so
 * that they fit a command line. They protect against a PC that changed between consent and repair. They don't protect against a
 * program that can write command lines. Such a program may consent to any compiled-in step, but to nothing else.
 *
 * @param hashes 8 hexadecimal digits each
 */
public record ConsentedSteps(Set<String> hashes) {
    private static final int DIGITS = 8;
    private static final int MOST = 160;
    private static final Pattern TEXT = Pattern.compile("-|([0-9a-f]{8}){1," + MOST + "}");
    private static final String NONE = "-";

    public ConsentedSteps {
        hashes = Set.copyOf(hashes);
    }

    /** The steps of a plan. */
    public static ConsentedSteps of(Plan plan) {
        Set<String> hashes = new TreeSet<>();
        for (PlannedFix fix : plan.fixes()) {
            fix.steps().forEach(step -> hashes.add(hash(fix, step)));
        }
        return new ConsentedSteps(hashes);
    }

    static ConsentedSteps read(String text) throws OrderRefusedException {
        if (text.length() > DIGITS * MOST || !TEXT.matcher(text).matches()) {
            throw new OrderRefusedException("not the hashes of steps");
        }
        Set<String> hashes = new TreeSet<>();
        for (int start = 0; start + DIGITS <= text.length(); start += DIGITS) {
            hashes.add(text.substring(start, start + DIGITS));
        }
        return new ConsentedSteps(hashes);
    }

    /** The hashes as one argument. */
    String text() {
        return hashes.isEmpty() ? NONE : String.join("", new TreeSet<>(hashes));
    }

    /** The steps of a plan that the person did not see. */
    List<Step> notConsented(Plan plan) {
        return plan.fixes().stream()
                .flatMap(fix -> fix.steps().stream().filter(step -> !hashes.contains(hash(fix, step))))
                .toList();
    }

    private static String hash(PlannedFix fix, Step step) {
        String text = fix.declaration().id() + "\n" + step.action() + "\n" + step.consent();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, DIGITS / 2);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
