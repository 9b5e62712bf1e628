package org.patchlight.helper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads the arguments of a helper, which any program may have written. */
final class OrderReader {
    private static final int MOST_ARGUMENTS = 40;
    private static final int LONGEST_VALUE = 220;
    private static final Pattern ID = Pattern.compile("[a-z][a-z-]{1,40}");
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern RUN = Pattern.compile("[a-z]{1,16}-[0-9]{6,9}");
    private static final int WORDS_BEFORE_FIXES = 5;

    private final List<String> arguments;

    private OrderReader(List<String> arguments) {
        this.arguments = List.copyOf(arguments);
    }

    /**
     * Reads an order.
     *
     * @throws OrderRefusedException if the arguments are anything but exactly an order
     */
    static HelperOrder read(List<String> arguments) throws OrderRefusedException {
        return new OrderReader(arguments).read();
    }

    private HelperOrder read() throws OrderRefusedException {
        require(arguments.size() <= MOST_ARGUMENTS, "too many arguments");
        require(arguments.size() >= 4, "too few arguments");
        require(arguments.get(0).equals(HelperOrder.VERSION), "another version");
        require(UUID_TEXT.matcher(arguments.get(1)).matches(), "no uuid");
        UUID id = UUID.fromString(arguments.get(1));
        return switch (arguments.get(2)) {
            case "repair" -> repair(id);
            case "undo" -> undo(id);
            default -> throw new OrderRefusedException("neither repair nor undo");
        };
    }

    private HelperOrder undo(UUID id) throws OrderRefusedException {
        require(arguments.size() == 4, "an undo of more than one run");
        require(RUN.matcher(arguments.get(3)).matches(), "not the name of a run");
        return new HelperOrder.Undo(id, arguments.get(3));
    }

    private HelperOrder repair(UUID id) throws OrderRefusedException {
        boolean unprotected = arguments.get(3).endsWith(HelperOrder.UNPROTECTED);
        String which = unprotected
                ? arguments.get(3).substring(0, arguments.get(3).length() - HelperOrder.UNPROTECTED.length())
                : arguments.get(3);
        require(which.equals("all") || which.equals("named"), "neither all nor named");
        require(arguments.size() > WORDS_BEFORE_FIXES, "no fixes");
        ConsentedSteps consented = ConsentedSteps.read(arguments.get(4));
        Map<String, String> fixes = new LinkedHashMap<>();
        for (String argument : arguments.subList(WORDS_BEFORE_FIXES, arguments.size())) {
            int equals = argument.indexOf('=');
            String fix = equals < 0 ? argument : argument.substring(0, equals);
            String value = equals < 0 ? "" : argument.substring(equals + 1);
            require(ID.matcher(fix).matches(), "not a fix id");
            require(equals < 0 || isValue(value), "not a value");
            require(fixes.put(fix, value) == null, "a fix twice");
        }
        return new HelperOrder.Repair(id, which.equals("all"), fixes, consented, unprotected);
    }

    /** Whether the value is one line of text. The fix decides which values it accepts. */
    private static boolean isValue(String value) {
        return !value.isEmpty()
                && value.length() <= LONGEST_VALUE
                && value.chars().noneMatch(c -> Character.isISOControl(c) || Character.isSurrogate((char) c));
    }

    private static void require(boolean condition, String otherwise) throws OrderRefusedException {
        if (!condition) {
            throw new OrderRefusedException(otherwise);
        }
    }
}
