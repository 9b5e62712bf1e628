package org.patchlight.cli;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.patchlight.cli.json.CheckJson;
import org.patchlight.cli.json.Json;
import org.patchlight.clock.measure.ClockMeasurement;
import org.patchlight.health.CheckResult;
import org.patchlight.health.Message;
import org.patchlight.settings.SettingsRules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code clock}: measures the clock only. It always asks the servers again. */
@Command(name = "clock")
final class ClockCommand implements Callable<Integer> {
    @ParentCommand
    PatchlightCommand root;

    @Option(names = "--server", paramLabel = "HOST[:PORT]")
    List<String> servers = List.of();

    @Override
    public Integer call() throws CommandFailure {
        for (String server : servers) {
            Optional<Message> reason = SettingsRules.server(server);
            if (reason.isPresent()) {
                throw new CommandFailure(CommandFailure.Kind.USAGE, reason.get());
            }
        }
        root.options.servers = List.copyOf(servers);
        Output output = root.output();
        try (Session session = root.open()) {
            CheckResult<ClockMeasurement> measured =
                    output.during("cli.progress.measuring", session.checkRunner()::measure);
            if (output.isJson()) {
                JsonObject json = Json.document(session.pc().clock().now());
                json.addProperty("status", measured.status().id());
                json.add("pc", CheckJson.pc(session.pc().facts()));
                CheckJson texts = new CheckJson(output.words());
                json.add("clock", texts.clock(measured));
                json.add("findings", texts.findings(measured.findings()));
                output.json(json);
            } else {
                ReportText text = new ReportText(output);
                text.clock(measured.state());
                text.reasons(measured.findings());
            }
            return CheckCommand.exitCode(measured.status());
        }
    }
}
