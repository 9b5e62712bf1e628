package org.patchlight.repair.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.patchlight.health.Message;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.file.FileHolder;
import org.patchlight.repair.step.SwitchOffFirewallRule;
import org.patchlight.repair.step.file.CommentOutHostsLine;
import org.patchlight.repair.step.file.RenameAndKeep;
import org.patchlight.repair.step.file.RenameBack;
import org.patchlight.repair.step.registry.DeleteRegistryValue;
import org.patchlight.repair.step.registry.RenameKeyBack;

/** Explains why a service could not be stopped or started, or a folder not renamed, and what a person can do. */
final class Hindrances {
    private static final String START = "StartService";
    private static final String STOP = "ControlService";
    private static final String CONFIGURE = "ChangeServiceConfig";
    private static final String FIREWALL = "SetFirewallRule";
    private static final int OTHERS_DEPEND = 1051;
    private static final int NOT_ACCEPTED = 1052;

    private Hindrances() {}

    /** The explanation; empty if the failure is of another kind. */
    static Optional<Message> words(PcException refused) {
        if (refused.operation().equals(RenameAndKeep.SERVICE_STARTED_AGAIN)) {
            return Optional.of(Message.of("failure.started-again", refused.target()));
        }
        if (refused.operation().equals(CommentOutHostsLine.LINE_CHANGED)) {
            return Optional.of(Message.of("failure.hosts-line-changed", refused.target()));
        }
        if (refused.operation().equals(SwitchOffFirewallRule.NAME_SHARED)) {
            return Optional.of(Message.of("failure.firewall-rule-shared", refused.target()));
        }
        if (refused.operation().equals(SwitchOffFirewallRule.RULE_CHANGED)) {
            return Optional.of(Message.of("failure.firewall-rule-changed", refused.target()));
        }
        if (refused.operation().equals(RenameBack.FILE_CHANGED)) {
            return Optional.of(Message.of("failure.renamed-file-changed", refused.target()));
        }
        if (refused.operation().equals(DeleteRegistryValue.VALUE_CHANGED)) {
            return Optional.of(Message.of("failure.registry-value-changed", refused.target()));
        }
        if (refused.operation().equals(RenameKeyBack.KEY_CHANGED)) {
            return Optional.of(Message.of("failure.renamed-key-changed", refused.target()));
        }
        if (refused.operation().equals(FIREWALL)) {
            String kind = refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return Optional.of(Message.of(
                    "failure.firewall." + kind,
                    refused.target(),
                    String.format(Locale.ROOT, "0x%08X", refused.code())));
        }
        if (refused.reason() == Reason.IN_USE) {
            return refused.holders().map(holders -> inUse(refused.target(), holders));
        }
        return service(refused).map(key -> Message.of("failure." + key, refused.target()));
    }

    private static Message inUse(String target, List<FileHolder> holders) {
        String key = switch (holders.size()) {
            case 0 -> "untold";
            case 1 -> "one";
            case 2 -> "two";
            default -> "more";
        };
        List<Object> arguments = new ArrayList<>(List.of(target));
        holders.stream().limit(2).map(Hindrances::holder).forEach(arguments::add);
        if (holders.size() > 2) {
            arguments.add(Integer.toString(holders.size()));
        }
        return new Message("failure.in-use." + key, arguments);
    }

    private static Message holder(FileHolder holder) {
        String process = Long.toString(holder.process());
        String service = holder.serviceOrNull();
        return service == null
                ? Message.of("failure.holder", holder.name(), process)
                : Message.of("failure.holder-service", service, process);
    }

    private static Optional<String> service(PcException refused) {
        if (refused.operation().equals(CONFIGURE) && refused.reason() == Reason.DENIED) {
            return Optional.of("configuration-refused");
        }
        boolean stopping = refused.operation().equals(STOP);
        if (refused.reason() == Reason.TIMED_OUT) {
            boolean starting = refused.operation().equals(START);
            return stopping
                    ? Optional.of("stop-timed-out")
                    : starting ? Optional.of("start-timed-out") : Optional.empty();
        }
        if (stopping && refused.reason() == Reason.DENIED) {
            return Optional.of("stop-refused");
        }
        if (stopping && refused.code() == NOT_ACCEPTED) {
            return Optional.of("not-stoppable");
        }
        return stopping && refused.code() == OTHERS_DEPEND ? Optional.of("others-depend") : Optional.empty();
    }
}
