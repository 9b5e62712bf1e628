package org.patchlight.pc.simulated.model;

import static org.patchlight.machine.JsonFields.flag;
import static org.patchlight.machine.JsonFields.instant;
import static org.patchlight.machine.JsonFields.longNumber;
import static org.patchlight.machine.JsonFields.number;
import static org.patchlight.machine.JsonFields.object;
import static org.patchlight.machine.JsonFields.text;
import static org.patchlight.machine.JsonFields.texts;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.patchlight.machine.JsonFields;
import org.patchlight.pc.PowerSupply;
import org.patchlight.pc.RestorePoints.Point;
import org.patchlight.pc.WindowsVersion;
import org.patchlight.pc.device.DeviceFacts;
import org.patchlight.pc.device.OfferedDriver;
import org.patchlight.pc.event.EventRecord;
import org.patchlight.pc.file.DiskSpace;
import org.patchlight.pc.service.ServiceState;

/** A {@link Model} as one JSON document, and back. */
final class ModelJson {
    /** Grows when an older program would misread the document. */
    private static final int FORMAT = 1;

    private ModelJson() {}

    static JsonObject write(Model model) {
        JsonObject json = new JsonObject();
        json.addProperty("format", FORMAT);
        json.addProperty("id", model.id);
        json.addProperty("scenario", model.scenario);
        json.addProperty("windows", model.windows);
        json.addProperty("major", model.version.major());
        json.addProperty("minor", model.version.minor());
        json.addProperty("build", model.version.build());
        json.addProperty("domainJoined", model.domainJoined);
        json.addProperty("online", model.online);
        json.addProperty("ntpBlocked", model.ntpBlocked);
        json.addProperty("signInPage", model.signInPage);
        if (model.othersSignedIn) {
            json.addProperty("othersSignedIn", true);
        }
        if (model.agentInstalls) {
            json.addProperty("agentInstalls", true);
        }
        json.addProperty("clockOffset", model.clockOffset.toString());
        json.addProperty("homeZone", model.homeZone);
        JsonObject active = new JsonObject();
        model.active.forEach((name, state) -> active.addProperty(name, state.name()));
        json.add("services", active);
        if (!model.unloadedServices.isEmpty()) {
            json.add("unloadedServices", strings(model.unloadedServices));
        }
        json.addProperty("diskTotal", model.disk.total());
        json.addProperty("diskFree", model.disk.free());
        json.addProperty("onBattery", model.supply.onBattery());
        model.supply.percent().ifPresent(percent -> json.addProperty("batteryPercent", percent));
        json.addProperty("savingBattery", model.supply.saving());
        json.addProperty("metered", model.metered);
        json.add("devices", array(model.devices, ModelJson::device));
        json.add("drivers", array(model.drivers, DriverJson::toJson));
        json.add("offeredDrivers", array(model.offeredDrivers, ModelJson::driver));
        json.add("offeredUpdates", array(model.offeredUpdates, Update::toJson));
        json.add("damagedComponents", strings(model.damagedComponents));
        if (!model.restorePoints.isEmpty()) {
            json.add("restorePoints", array(model.restorePoints, ModelJson::restorePoint));
        }
        json.add("events", array(model.events, ModelJson::event));
        json.add("opened", strings(model.opened));
        json.add("registry", model.registry.toJson());
        json.add("files", model.files.toJson());
        return json;
    }

    /**
     * Reads a document that {@link #write} wrote.
     *
     * @throws RuntimeException of a kind that {@link JsonFields#read} turns into a JsonParseException, if something is
     *     missing or of another type
     */
    static Model read(JsonObject json) {
        if (number(json, "format") != FORMAT) {
            throw new IllegalStateException("format " + json.get("format"));
        }
        Model model = new Model(text(json, "id"), text(json, "scenario"));
        model.windows = text(json, "windows");
        model.version = new WindowsVersion(number(json, "major"), number(json, "minor"), number(json, "build"));
        model.domainJoined = flag(json, "domainJoined");
        model.online = flag(json, "online");
        model.ntpBlocked = isSet(json, "ntpBlocked");
        model.signInPage = isSet(json, "signInPage");
        model.othersSignedIn = isSet(json, "othersSignedIn");
        model.agentInstalls = isSet(json, "agentInstalls");
        model.clockOffset = Duration.parse(text(json, "clockOffset"));
        model.homeZone = text(json, "homeZone");
        object(json, "services")
                .entrySet()
                .forEach(service -> model.active.put(
                        service.getKey(),
                        ServiceState.valueOf(service.getValue().getAsString())));
        if (json.has("unloadedServices")) {
            each(json, "unloadedServices", name -> model.unloadedServices.add(name.getAsString()));
        }
        if (json.has("diskFree")) {
            model.disk = new DiskSpace(longNumber(json, "diskTotal"), longNumber(json, "diskFree"));
        }
        model.supply = new PowerSupply(
                isSet(json, "onBattery"),
                json.has("batteryPercent") ? OptionalInt.of(number(json, "batteryPercent")) : OptionalInt.empty(),
                isSet(json, "savingBattery"));
        model.metered = isSet(json, "metered");
        each(json, "devices", device -> model.devices.add(device(device.getAsJsonObject())));
        if (json.has("drivers")) {
            each(json, "drivers", driver -> model.drivers.add(DriverJson.ofJson(driver.getAsJsonObject())));
        }
        each(json, "offeredDrivers", driver -> model.offeredDrivers.add(driver(driver.getAsJsonObject())));
        each(json, "offeredUpdates", update -> model.offeredUpdates.add(Update.ofJson(update.getAsJsonObject())));
        each(json, "damagedComponents", file -> model.damagedComponents.add(file.getAsString()));
        if (json.has("restorePoints")) {
            each(json, "restorePoints", point -> model.restorePoints.add(restorePoint(point.getAsJsonObject())));
        }
        each(json, "events", event -> model.events.add(event(event.getAsJsonObject())));
        each(json, "opened", page -> model.opened.add(page.getAsString()));
        model.registry = KeyNode.ofJson(object(json, "registry"));
        model.files = FileNode.ofJson(object(json, "files"));
        return model;
    }

    /** False if missing: files of older versions lack the newer fields. */
    private static boolean isSet(JsonObject json, String name) {
        return json.has(name) && flag(json, name);
    }

    private static JsonObject device(DeviceFacts device) {
        JsonObject json = new JsonObject();
        json.addProperty("id", device.id());
        json.addProperty("name", device.name());
        json.addProperty("class", device.deviceClass());
        json.addProperty("problem", device.problem());
        return json;
    }

    private static DeviceFacts device(JsonObject json) {
        return new DeviceFacts(text(json, "id"), text(json, "name"), text(json, "class"), number(json, "problem"));
    }

    private static JsonObject driver(OfferedDriver driver) {
        JsonObject json = new JsonObject();
        json.addProperty("title", driver.title());
        json.addProperty("device", driver.deviceId());
        json.addProperty("class", driver.deviceClass());
        json.addProperty("version", driver.version());
        json.addProperty("date", driver.date().toString());
        return json;
    }

    private static OfferedDriver driver(JsonObject json) {
        return new OfferedDriver(
                text(json, "title"),
                text(json, "device"),
                text(json, "class"),
                text(json, "version"),
                LocalDate.parse(text(json, "date")));
    }

    private static JsonObject restorePoint(Point point) {
        JsonObject json = new JsonObject();
        json.addProperty("number", point.number());
        json.addProperty("description", point.description());
        json.addProperty("made", point.made().toString());
        return json;
    }

    private static Point restorePoint(JsonObject json) {
        return new Point(longNumber(json, "number"), text(json, "description"), instant(json, "made"));
    }

    private static JsonObject event(EventRecord event) {
        JsonObject json = new JsonObject();
        json.addProperty("channel", event.channel());
        json.addProperty("provider", event.provider());
        json.addProperty("id", event.id());
        json.addProperty("level", event.level());
        json.addProperty("time", event.time().toString());
        json.addProperty("number", event.number());
        JsonObject fields = new JsonObject();
        new TreeMap<>(event.fields()).forEach(fields::addProperty);
        json.add("fields", fields);
        return json;
    }

    private static EventRecord event(JsonObject json) {
        return new EventRecord(
                text(json, "channel"),
                text(json, "provider"),
                number(json, "id"),
                number(json, "level"),
                instant(json, "time"),
                longNumber(json, "number"),
                texts(json, "fields"));
    }

    private static <T> JsonArray array(List<T> list, Function<T, JsonObject> form) {
        JsonArray array = new JsonArray();
        list.forEach(item -> array.add(form.apply(item)));
        return array;
    }

    private static JsonArray strings(Collection<String> list) {
        JsonArray array = new JsonArray();
        list.forEach(array::add);
        return array;
    }

    private static void each(JsonObject json, String name, Consumer<JsonElement> reader) {
        JsonFields.array(json, name).forEach(reader);
    }
}
