package org.patchlight.cli.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.patchlight.casefile.CaseFile;
import org.patchlight.health.Culprit;
import org.patchlight.health.Message;
import org.patchlight.privacy.ListedText;
import org.patchlight.privacy.NetworkAddresses;
import org.patchlight.privacy.Paths;
import org.patchlight.privacy.PublicHosts;
import org.patchlight.privacy.Secrets;
import org.patchlight.words.Words;

/**
 * What the page shows of texts from outside. Without the names only listed words, codes and shapes of numbers stay, and
 * what the evidence names as the reason: a driver, package, program or service that belongs to no person.
 */
final class Shown {
    private static final Pattern CODE = Pattern.compile("0x\\p{XDigit}{8}(?: [A-Z0-9_]{1,80}+)?");
    private static final String PERSON = "<user>";
    /** Begins the keys of meanings from our own catalogue of codes. */
    private static final String OF_CATALOGUE = "update.code.";

    private final Words words;
    private final boolean names;
    private final List<String> kept;

    private Shown(Words words, boolean names, List<String> kept) {
        this.words = words;
        this.names = names;
        this.kept = kept;
    }

    /**
     * The texts of a case.
     *
     * @param names whether names of people, PCs, servers and files are shown
     */
    static Shown of(Words words, boolean names, CaseFile caseFile) {
        List<Culprit> culprits = new ArrayList<>();
        caseFile.report().findings().forEach(finding -> culprits.addAll(finding.culprits()));
        caseFile.failures()
                .forEach(failure -> culprits.addAll(failure.attempt().detail().culprits()));
        List<String> kept = culprits.stream()
                .filter(culprit -> !isPersonal(culprit))
                .map(Culprit::name)
                .filter(name -> name.length() > 2 && scrubbed(name).equals(name))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        return new Shown(words, names, kept);
    }

    boolean hasNames() {
        return names;
    }

    /** The text of a message, without names in its arguments. */
    String say(Message message) {
        return words.say(hidden(message));
    }

    /** A text of our own. */
    String say(String key, Object... arguments) {
        return say(new Message(key, List.of(arguments)));
    }

    /** The text of a key with no argument from outside; empty if there is none. */
    String sayIfKnown(String key) {
        return words.sayIfKnown(key).orElse("");
    }

    /** A text from outside. */
    String text(String outside) {
        if (names || CODE.matcher(outside).matches()) {
            return outside;
        }
        return keptOf(outside, 0);
    }

    /** One culprit on one line. */
    String culprit(Culprit culprit) {
        return words.say(names ? culprit.line() : hidden(culprit).line());
    }

    private static boolean isPersonal(Culprit culprit) {
        return switch (culprit.kind()) {
            case PROFILE -> true;
            case SERVER -> !PublicHosts.isPublic(culprit.name());
            case FILE ->
                culprit.pathOrNull() != null
                        && !Paths.scrub(culprit.pathOrNull()).equals(culprit.pathOrNull());
            case DRIVER, PACKAGE, SERVICE, PROGRAM, DEVICE, POLICY -> false;
        };
    }

    private Culprit hidden(Culprit culprit) {
        String name = culprit.kind() == Culprit.Kind.PROFILE ? PERSON : text(culprit.name());
        String path = culprit.pathOrNull() == null ? null : text(culprit.pathOrNull());
        String source = culprit.sourceOrNull() == null ? null : text(culprit.sourceOrNull());
        return new Culprit(culprit.kind(), name, path, culprit.kbOrNull(), source);
    }

    private Message hidden(Message message) {
        if (message.key().startsWith(OF_CATALOGUE)) {
            return message;
        }
        return new Message(
                message.key(),
                message.arguments().stream().map(this::hiddenArgument).toList());
    }

    private Object hiddenArgument(Object argument) {
        if (argument instanceof Message inner) {
            return hidden(inner);
        }
        return argument instanceof String outside ? text(outside) : argument;
    }

    /** The listed words of a text; the names from this position on in {@link #kept} stay as they are. */
    private String keptOf(String text, int from) {
        for (int i = from; i < kept.size(); i++) {
            int at = text.indexOf(kept.get(i));
            if (at >= 0) {
                return keptOf(text.substring(0, at), i)
                        + kept.get(i)
                        + keptOf(text.substring(at + kept.get(i).length()), i);
            }
        }
        return ListedText.keep(scrubbed(text));
    }

    private static String scrubbed(String text) {
        return Paths.scrub(NetworkAddresses.scrub(Secrets.scrub(text)));
    }
}
